import type { Candidacy } from '../schema/candidacy.ts';
import type { Case } from '../schema/case.ts';
import type { Certificate } from '../schema/certificate.ts';
import type { Sheet } from '../schema/sheet.ts';
import { sheetState } from './sheet-state.ts';

/** How far one candidacy has come, in the order of the process (domain §4). */
export type CandidacyState =
  | 'withdrawn'
  | 'selfPending'
  | 'selfDraft'
  | 'selfReturned'
  | 'townshipPending'
  | 'townshipDraft'
  | 'townshipReturned'
  | 'panelPending'
  | 'panelScoring'
  | 'graded'
  | 'certified';

/** What is known of one candidacy; a viewer who may not see a row passes lists without it. */
export interface CandidacyFacts {
  readonly candidacy: Candidacy;
  readonly sheets: readonly Sheet[];
  readonly cases: readonly Case[];
  readonly graded: boolean;
  readonly certificates: readonly Certificate[];
}

const partyState = (facts: CandidacyFacts, party: 'self' | 'township') => {
  const sheet = facts.sheets.find((candidate) => candidate.party === party);
  return sheet ? sheetState(sheet, facts.cases).kind : null;
};

/** A sheet that was sent back has to be corrected, whatever has become of the candidacy since it was handed in. */
function stateSentBack(facts: CandidacyFacts): CandidacyState | null {
  if (partyState(facts, 'self') === 'returned') return 'selfReturned';
  return partyState(facts, 'township') === 'returned' ? 'townshipReturned' : null;
}

export function candidacyState(facts: CandidacyFacts): CandidacyState {
  if (facts.candidacy.withdrawn) return 'withdrawn';
  const sentBack = stateSentBack(facts);
  if (sentBack) return sentBack;
  if (facts.certificates.some((certificate) => certificate.status === 'valid')) return 'certified';
  if (facts.graded) return 'graded';
  const self = partyState(facts, 'self');
  const township = partyState(facts, 'township');
  if (township === 'submitted') {
    return facts.sheets.some((sheet) => sheet.party === 'panel') ? 'panelScoring' : 'panelPending';
  }
  if (township === 'draft') return 'townshipDraft';
  if (self === 'submitted') return 'townshipPending';
  return self === 'draft' ? 'selfDraft' : 'selfPending';
}
