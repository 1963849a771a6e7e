import { archiveSheet } from '../../shared/archive/archive-sheet.ts';
import { indexScheme, type SchemeIndex } from '../../shared/domain/index-scheme.ts';
import { rateItemPoints } from '../../shared/domain/rate-item-points.ts';
import { sumSheet } from '../../shared/domain/sum-sheet.ts';
import type { PanelMember } from '../../shared/schema/cycle.ts';
import type { Scheme } from '../../shared/schema/scheme.ts';
import type { Party, Sheet } from '../../shared/schema/sheet.ts';
import type { CandidacyLine } from './candidacy-lines.ts';
import { sheetStep, type SheetStep } from './sheet-step.ts';

/** How one rater's sheet stands; `total` in hundredths of a point, of what is scored so far on a draft. */
export type SheetStanding =
  | Exclude<SheetStep, { readonly sheet: Sheet }>
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

/** The step of one rater's sheet with its points. */
export function sheetStanding(
  line: CandidacyLine,
  scheme: Scheme,
  party: Party,
  member: PanelMember | null = null,
): SheetStanding {
  const step = sheetStep(line, scheme.policies, party, member);
  if (step.kind === 'none' || step.kind === 'recused') return step;
  return { ...step, total: totalOf(line, step.sheet, scheme) };
}
