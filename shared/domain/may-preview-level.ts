import type { Case } from '../schema/case.ts';
import type { Sheet } from '../schema/sheet.ts';
import type { Actor } from './actor.ts';
import { isCounted } from './sheet-state.ts';

/**
 * Whether the level preview of a candidate may be shown: to a member of the panel only once his own sheet of that
 * candidate is locked, so that no total tells him what to give; to one who keeps out, never.
 */
export function mayPreviewLevel(actor: Actor, sheets: readonly Sheet[], cases: readonly Case[]): boolean {
  if (actor.role !== 'panelMember') return true;
  const own = sheets.find(({ party, raterId }) => party === 'panel' && raterId === actor.panelMemberId);
  return own !== undefined && !own.recused && isCounted(own, cases);
}
