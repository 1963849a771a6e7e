import { recusalReason, type RecusalReason } from '../../shared/domain/recusal.ts';
import { sheetState } from '../../shared/domain/sheet-state.ts';
import type { PanelMember } from '../../shared/schema/cycle.ts';
import type { Policies } from '../../shared/schema/scheme.ts';
import type { Party, Sheet } from '../../shared/schema/sheet.ts';
import type { CandidacyLine } from './candidacy-lines.ts';

/** How far one rater's sheet is, without its points. */
export type SheetStep =
  | { readonly kind: 'none' }
  | { readonly kind: 'recused'; readonly reason: RecusalReason; readonly text: string | null }
  | { readonly kind: 'draft' | 'returned' | 'submitted'; readonly sheet: Sheet };

/**
 * The step of the sheet of one party, of one member for the panel. A member who must keep out is recused
 * whatever his sheet says; a recusal of his own counts once he has submitted it.
 */
export function sheetStep(
  line: CandidacyLine,
  policies: Policies,
  party: Party,
  member: PanelMember | null = null,
): SheetStep {
  const sheet = line.sheets.find(
    (one) => one.party === party && (member === null || one.raterId === member.id),
  );
  const reason = recusalReason(
    { rater: party, recused: sheet?.recused ?? false },
    member,
    line.townshipCode,
    policies.recusal,
  );
  if (reason) return { kind: 'recused', reason, text: sheet?.recuseReason ?? null };
  return sheet ? { kind: sheetState(sheet, line.cases).kind, sheet } : { kind: 'none' };
}
