import { archiveSheet } from '../../../shared/archive/archive-sheet.ts';
import { archiveFromDocuments } from '../../../shared/archive/from-documents.ts';
import { currentSnapshot } from '../../../shared/domain/current-snapshot.ts';
import { indexScheme } from '../../../shared/domain/index-scheme.ts';
import { pointsOnSheet } from '../../../shared/domain/points-on-sheet.ts';
import { rateItemPoints, type RateItemPoints } from '../../../shared/domain/rate-item-points.ts';
import { sheetTotals, type SheetTotals } from '../../../shared/domain/sheet-totals.ts';
import type { ArchiveSnapshot } from '../../../shared/schema/archive.ts';
import type { Item } from '../../../shared/schema/scheme-item.ts';
import type { Sheet } from '../../../shared/schema/sheet.ts';
import type { CandidacyFile } from './use-candidacy-file.ts';

export interface SheetRow {
  readonly item: Item;
  /** Hundredths; null where nothing has been given. */
  readonly points: number | null;
}

export interface SheetFigures {
  readonly rows: readonly SheetRow[];
  readonly totals: SheetTotals;
}

/** The counts that the rates item is computed from, as the grading takes them. */
export function countsOf({ candidacy, documents }: CandidacyFile): ArchiveSnapshot | null {
  const { snapshots, cycle } = archiveFromDocuments(documents);
  return currentSnapshot(
    snapshots.filter(({ unionId }) => unionId === candidacy.unionId),
    cycle.cutoff,
  );
}

export function computedPoints(file: CandidacyFile): RateItemPoints {
  const { scheme } = file.documents;
  return rateItemPoints(indexScheme(scheme).ratesItems, countsOf(file), scheme.policies);
}

/** Every item of a sheet with its points, and their sum, in any state of the sheet. */
export function sheetFigures(file: CandidacyFile, sheet: Sheet): SheetFigures {
  const { scheme, cases } = file.documents;
  const scored = archiveSheet(sheet, cases);
  const computed = computedPoints(file);
  return {
    rows: indexScheme(scheme).items.map(({ item }) => ({
      item,
      points: pointsOnSheet(item, scored, computed),
    })),
    totals: sheetTotals(scheme, scored, computed),
  };
}
