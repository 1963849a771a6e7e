import type { ErrorCode } from '../../lib/error-texts.ts';
import { problem, type Problem, type ProblemParams } from '../../lib/problem.ts';
import type { Candidacy } from '../../schema/candidacy.ts';
import type { Scheme } from '../../schema/scheme.ts';
import { buildSelfForm } from './build-self-form.ts';
import { readSelfForm, type FilledSheet, type SelfFormReading } from './read-self-form.ts';
import {
  formNameOf,
  identityOfRows,
  isSealedFor,
  type SealedIdentity,
  type SelfFormIdentity,
} from './self-form-identity.ts';

/** Somebody whose form may come back. */
export interface FormOwner {
  readonly candidacy: Pick<Candidacy, 'id' | 'unionId' | 'withdrawn'>;
  readonly name: string;
  readonly unit: string;
  /** Handed in and not returned. */
  readonly submitted: boolean;
}

export interface FormOffice {
  readonly cycleId: string;
  readonly townshipCode: string;
  readonly scheme: Scheme;
  readonly schemeHash: string;
  /** Those who take part or have withdrawn, by the name of their forms. */
  readonly owners: ReadonlyMap<string, FormOwner>;
}

export const ownersByForm = (owners: readonly FormOwner[]): FormOffice['owners'] =>
  new Map(owners.map((owner) => [formNameOf(owner.candidacy), owner]));

/** What came of one file. Only a `ready` one can be taken in. */
export type RecognisedForm =
  | { readonly kind: 'refused'; readonly file: string; readonly problem: Problem }
  | {
      readonly kind: 'faulty' | 'ready';
      readonly file: string;
      readonly owner: FormOwner;
      readonly reading: SelfFormReading;
    };

interface FilledBook {
  readonly file: string;
  readonly sheets: readonly FilledSheet[];
}

/** Why the form of nobody here is refused. */
function strangerProblem(identity: SelfFormIdentity, office: FormOffice): Problem {
  const { name, township, year } = identity;
  if (identity.townshipCode !== office.townshipCode)
    return problem('', 'SELF_FORM_OTHER_OFFICE', { name, township });
  if (identity.cycleId !== office.cycleId) return problem('', 'SELF_FORM_OTHER_CYCLE', { name, year });
  return problem('', 'SELF_FORM_UNKNOWN', { name });
}

function ownerProblem(owner: FormOwner, sealed: SealedIdentity, office: FormOffice): Problem | null {
  const refused = (code: ErrorCode, more: ProblemParams = {}): Problem =>
    problem('', code, { name: owner.name, ...more });
  if (!isSealedFor(owner.candidacy, sealed)) return refused('SELF_FORM_ALTERED');
  if (owner.candidacy.withdrawn) return refused('SELF_FORM_WITHDRAWN');
  if (owner.submitted) return refused('SELF_FORM_SUBMITTED');
  const { schemeKey, schemeHash } = sealed.identity;
  return schemeHash === office.schemeHash ? null : refused('SELF_FORM_OTHER_SCHEME', { scheme: schemeKey });
}

/** Tells whose form a file is and reads it. */
export function recogniseSelfForm({ file, sheets }: FilledBook, office: FormOffice): RecognisedForm {
  const refused = (why: Problem): RecognisedForm => ({ kind: 'refused', file, problem: why });
  const sealed = sheets.map(({ rows }) => identityOfRows(rows)).find((found) => found !== null);
  const [sheet] = sheets;
  if (!sealed || !sheet) return refused(problem('', 'SELF_FORM_NO_IDENTITY'));
  const { identity } = sealed;
  const owner = office.owners.get(identity.form);
  if (!owner) return refused(strangerProblem(identity, office));
  const wrong = ownerProblem(owner, sealed, office);
  if (wrong) return refused(wrong);
  const reading = readSelfForm(buildSelfForm({ head: identity, scheme: office.scheme, begun: null }), sheet);
  if (reading.faults.length > 0) return { kind: 'faulty', file, owner, reading };
  if (reading.answers.length === 0 && reading.opinion === '')
    return refused(problem('', 'SELF_FORM_EMPTY', { name: owner.name }));
  return { kind: 'ready', file, owner, reading };
}

/** Of two forms of one person in one go neither is right by itself: both wait for somebody to choose. */
export function refuseTwice(forms: readonly RecognisedForm[]): readonly RecognisedForm[] {
  const known = forms.flatMap((form) => (form.kind === 'refused' ? [] : [form]));
  const byOwner = Map.groupBy(known, ({ owner }) => owner.candidacy.id);
  return forms.map((form) => {
    if (form.kind === 'refused') return form;
    const other = byOwner.get(form.owner.candidacy.id)?.find((one) => one !== form);
    if (!other) return form;
    const params = { name: form.owner.name, other: other.file };
    return { kind: 'refused', file: form.file, problem: problem('', 'SELF_FORM_TWICE', params) };
  });
}
