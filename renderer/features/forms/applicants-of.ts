import type { Applicant } from '../../print/office/applicant.ts';
import type { FormsOffice } from './forms-office.ts';

/** Who is chosen, as the roster knows him. */
export function applicantsOf({ lines, documents }: FormsOffice): readonly Applicant[] {
  const people = new Map(documents.people.map((person) => [person.id, person]));
  const unions = new Map(documents.unions.map((union) => [union.id, union]));
  return lines.map(({ candidacy, appointment, membership, township }) => ({
    person: people.get(candidacy.personId) ?? null,
    post: appointment,
    union: unions.get(candidacy.unionId) ?? null,
    membership,
    township,
  }));
}
