import type { Sheet } from '../../schema/sheet.ts';
import type { Anomaly } from './anomaly.ts';

type Doubt = Extract<Anomaly, { readonly kind: 'signature' }>['why'];

const doubts: ReadonlySet<string> = new Set<Doubt>([
  'altered',
  'foreign',
  'unregistered',
  'missing',
  'revoked',
]);

/** Whether what is told of a signature is for a person to look into. */
export const isDoubtful = (verdict: string): verdict is Doubt => doubts.has(verdict);

/** A sheet that was handed in, with what is doubtful about its signature. */
export interface DoubtfulSheet {
  readonly sheet: Pick<Sheet, 'candidacyId' | 'party' | 'raterId' | 'submissions'>;
  readonly why: Doubt;
}

/** Submitted sheets that their PC's key does not vouch for although it should: they may have been changed since. */
export const doubtfulSignatures = (doubtful: readonly DoubtfulSheet[]): readonly Anomaly[] =>
  doubtful.map(({ sheet: { candidacyId, party, raterId, submissions }, why }) => ({
    kind: 'signature',
    candidacyId,
    party,
    raterId,
    version: submissions.at(-1)?.version ?? 0,
    why,
  }));
