import { archiveSheet } from '../../shared/archive/archive-sheet.ts';
import { indexScheme, type SchemeIndex } from '../../shared/domain/index-scheme.ts';
import { rateItemPoints } from '../../shared/domain/rate-item-points.ts';
import { recusalReason, type RecusalReason } from '../../shared/domain/recusal.ts';
import { sheetState } from '../../shared/domain/sheet-state.ts';
import { sumSheet } from '../../shared/domain/sum-sheet.ts';
import type { PanelMember } from '../../shared/schema/cycle.ts';
import type { Scheme } from '../../shared/schema/scheme.ts';
import type { Party, Sheet } from '../../shared/schema/sheet.ts';
import type { CandidacyLine } from './candidacy-lines.ts';

/** How one rater's sheet stands; `total` in hundredths of a point, of what is scored so far on a draft. */
export type SheetStanding =
  | { readonly kind: 'none' }
  | { readonly kind: 'recused'; readonly reason: RecusalReason; readonly text: string | null }
  | { readonly kind: 'draft' | 'returned' | 'submitted'; readonly total: number; readonly sheet: Sheet };

const indexes = new WeakMap<Scheme, SchemeIndex>();

function indexOf(scheme: Scheme): SchemeIndex {
  const known = indexes.get(scheme) ?? indexScheme(scheme);
  indexes.set(scheme, known);
  return known;
}

function totalOf(line: CandidacyLine, sheet: Sheet, scheme: Scheme): number {
  const index = indexOf(scheme);
  const computed = rateItemPoints(index.ratesItems, line.membership, scheme.policies);
  return sumSheet(index, archiveSheet(sheet, line.cases), computed).total;
}

/**
 * The standing of the sheet of one party, of one member for the panel. A member who must keep out is recused
 * whatever his sheet says; a recusal of his own counts once he has submitted it.
 */
export function sheetStanding(
  line: CandidacyLine,
  scheme: Scheme,
  party: Party,
  member: PanelMember | null = null,
): SheetStanding {
  const sheet = line.sheets.find(
    (one) => one.party === party && (member === null || one.raterId === member.id),
  );
  const reason = recusalReason(
    { rater: party, recused: sheet?.recused ?? false },
    member,
    line.townshipCode,
    scheme.policies.recusal,
  );
  if (reason) return { kind: 'recused', reason, text: sheet?.recuseReason ?? null };
  if (!sheet) return { kind: 'none' };
  return { kind: sheetState(sheet, line.cases).kind, total: totalOf(line, sheet, scheme), sheet };
}
