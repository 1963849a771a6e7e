import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { archiveSheet } from '../../../shared/archive/archive-sheet.ts';
import { isCovered, panelCover, type PanelCover } from '../../../shared/domain/panel-cover.ts';
import { panelRaters, panelSeats } from '../../../shared/domain/panel-raters.ts';
import { panelWarnings, type PanelWarning } from '../../../shared/domain/panel-warnings.ts';
import { isCounted } from '../../../shared/domain/sheet-state.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';

/** What the city should look into before it computes the results. */
export type PanelCheck =
  | { readonly kind: 'cover'; readonly id: string; readonly line: CandidacyLine; readonly cover: PanelCover }
  | {
      readonly kind: PanelWarning['kind'];
      readonly id: string;
      readonly name: string;
      readonly sheets: number;
    };

function coverChecks(
  { cycle, scheme }: CycleDocuments,
  lines: readonly CandidacyLine[],
): readonly PanelCheck[] {
  return lines.flatMap((line): PanelCheck[] => {
    const cover = panelCover(cycle, scheme.policies, line);
    return isCovered(cover) ? [] : [{ kind: 'cover', id: line.id, line, cover }];
  });
}

function memberChecks(
  { cycle, scheme }: CycleDocuments,
  lines: readonly CandidacyLine[],
): readonly PanelCheck[] {
  const names = new Map(panelSeats(cycle).map(({ id, name }) => [id, name]));
  const judged = lines.flatMap(({ sheets, cases, townshipCode }) => {
    const raters = new Set(panelRaters(cycle, townshipCode).map(({ id }) => id));
    return sheets
      .filter((sheet) => sheet.party === 'panel' && raters.has(sheet.raterId))
      .filter((sheet) => !sheet.recused && isCounted(sheet, cases))
      .map((sheet) => ({ raterId: sheet.raterId, scores: archiveSheet(sheet, cases).scores }));
  });
  return panelWarnings(scheme, judged).map(({ kind, raterId, sheets }) => ({
    kind,
    id: raterId,
    name: names.get(raterId) ?? raterId,
    sheets,
  }));
}

export const checkRows = (
  documents: CycleDocuments,
  lines: readonly CandidacyLine[],
): readonly PanelCheck[] => [...coverChecks(documents, lines), ...memberChecks(documents, lines)];
