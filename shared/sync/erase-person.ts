import { canonicalJson } from '../lib/canonical-json.ts';
import { problem, type Problem } from '../lib/problem.ts';
import type { Person, PersonFacts } from '../schema/person.ts';

/** Everything that is known of somebody beside his name. */
const noFacts = { gender: null, birthOn: null, phone: '', education: '', politicalStatus: '' } as const;

const blankFacts = (facts: PersonFacts): PersonFacts => ({ ...facts, ...noFacts });

/** A record, or an earlier state of it, of which the name alone is left, also in what it was merged from. */
export function blankPerson<P extends Pick<Person, keyof PersonFacts | 'merged'>>(person: P): P {
  const { merged } = person;
  const blank = { ...person, ...noFacts };
  if (!merged) return blank;
  const { given, before, after } = merged;
  return {
    ...blank,
    merged: {
      ...merged,
      given: blankFacts(given),
      before: blankFacts(before),
      after: blankFacts(after),
    },
  };
}

/** Whether nothing but the name is known of somebody. */
export const isBlankPerson = (person: Pick<Person, keyof PersonFacts | 'merged'>): boolean =>
  canonicalJson(blankPerson(person)) === canonicalJson(person);

/** A record that says its facts were deleted has none; who comes back is registered anew, without that word. */
export const erasedPersonProblem = (after: Person): Problem | null =>
  after.erased && !isBlankPerson(after) ? problem('erased', 'ERASED_NOT_EMPTY') : null;
