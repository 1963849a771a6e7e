import { archiveSheet } from '../../../shared/archive/archive-sheet.ts';
import { indexScheme, type SchemeIndex } from '../../../shared/domain/index-scheme.ts';
import { pointsOnSheet } from '../../../shared/domain/points-on-sheet.ts';
import { rateItemPoints } from '../../../shared/domain/rate-item-points.ts';
import { isCounted } from '../../../shared/domain/sheet-state.ts';
import { sumSheet } from '../../../shared/domain/sum-sheet.ts';
import type { Case } from '../../../shared/schema/case.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import type { Party, Sheet } from '../../../shared/schema/sheet.ts';
import type { Membership } from '../../../shared/schema/union.ts';
import { paperText } from '../paper/paper-text.ts';
import type { PrintedScores, PrintedSheet } from './score-sheet-paper.ts';

/** One candidacy with the sheets that the viewer may see. */
export interface ScoredLine {
  readonly name: string;
  readonly unit: string;
  readonly township: string;
  readonly sheets: readonly Sheet[];
  readonly cases: readonly Case[];
  readonly membership: Membership | null;
}

interface Rater {
  readonly id: string;
  readonly name: string;
}

function scoresOf(line: ScoredLine, sheet: Sheet, index: SchemeIndex): PrintedScores {
  const computed = rateItemPoints(index.ratesItems, line.membership, index.scheme.policies);
  const scored = archiveSheet(sheet, line.cases);
  const items = index.scheme.categories.flatMap((category) =>
    category.kind === 'veto' ? [] : category.items,
  );
  return {
    points: new Map(items.map((item) => [item.code, pointsOnSheet(item, scored, computed)])),
    ...sumSheet(index, scored, computed),
  };
}

function notesOf({ membership }: ScoredLine, sheet: Sheet, index: SchemeIndex): Map<string, string> {
  const counts = membership ? paperText('officeForms.sheet.counts', { ...membership, overReason: '' }) : '';
  const notes = new Map(index.ratesItems.map(({ code }): [string, string] => [code, counts]));
  for (const [code, { note }] of Object.entries(sheet.scores)) if (note !== '') notes.set(code, note);
  for (const [code, { reason }] of Object.entries(sheet.overrides)) {
    notes.set(
      code,
      `${notes.get(code) ?? ''}\n${paperText('officeForms.sheet.override', { reason })}`.trim(),
    );
  }
  return notes;
}

/**
 * What is printed of one party's sheet, with those handed in before it beside it; null where the party has none or
 * keeps out. A sheet that is not handed in is printed as a draft.
 */
export function printedSheetOf(
  line: ScoredLine,
  scheme: Scheme,
  party: Party,
  rater: Rater = { id: '', name: '' },
): PrintedSheet | null {
  const own = line.sheets.find((sheet) => sheet.party === party && sheet.raterId === rater.id);
  if (!own || own.recused) return null;
  const index = indexScheme(scheme);
  const before = (wanted: Party): Sheet | undefined =>
    line.sheets.find((sheet) => sheet.party === wanted && isCounted(sheet, line.cases));
  const scores: { [P in Party]?: PrintedScores } = { [party]: scoresOf(line, own, index) };
  for (const other of ['self', 'township'] as const) {
    const sheet = other === party ? undefined : before(other);
    if (sheet) scores[other] = scoresOf(line, sheet, index);
  }
  const { name, unit, township } = line;
  return {
    name,
    unit,
    township,
    rater: rater.name,
    scores,
    notes: notesOf(line, own, index),
    draft: !isCounted(own, line.cases),
  };
}
