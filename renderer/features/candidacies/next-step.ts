import type { CandidacyState } from '../../../shared/domain/candidacy-state.ts';

/** What the township does next with a candidate: fill in a sheet, or only look. */
export type NextStep =
  | {
      readonly kind: 'sheet';
      readonly party: 'self' | 'township';
      readonly label: Extract<CandidacyState, `self${string}` | `township${string}`>;
    }
  | { readonly kind: 'view' };

export function nextStep(state: CandidacyState): NextStep {
  switch (state) {
    case 'selfPending':
    case 'selfDraft':
    case 'selfReturned':
      return { kind: 'sheet', party: 'self', label: state };
    case 'townshipPending':
    case 'townshipDraft':
    case 'townshipReturned':
      return { kind: 'sheet', party: 'township', label: state };
    case 'withdrawn':
    case 'panelPending':
    case 'panelScoring':
    case 'graded':
    case 'certified':
      return { kind: 'view' };
  }
}
