import { readArchive } from '../../shared/archive/read-archive.ts';
import {
  recomputeSupplements,
  type Hashed,
  type Supplemented,
} from '../../shared/archive/recompute-supplements.ts';
import { supplementFile } from '../../shared/archive/supplement-file.ts';
import { textHash } from '../../shared/archive/text-hash.ts';
import { writeSupplements } from '../../shared/archive/write-supplements.ts';
import type { CycleDocuments } from '../../shared/archive/from-documents.ts';
import { currentResults } from '../../shared/domain/current-result.ts';
import { resultDifferences, type ResultDifference } from '../../shared/domain/result-differences.ts';
import { supplementsOf } from '../../shared/domain/supplements-of.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import type { Result as Outcome } from '../../shared/lib/result.ts';
import type { Problem } from '../../shared/lib/problem.ts';
import type { CycleArchive } from '../../shared/schema/archive.ts';
import type { Result } from '../../shared/schema/result.ts';
import type { SupplementDetail } from '../../shared/schema/supplement.ts';
import { archiveText } from '../../shared/archive/archive-text.ts';
import { readCycleDocuments } from './read-cycle-documents.ts';
import type { Store } from './store.ts';

/** What a supplement goes on from: the archive as it was put away, with what earlier supplements made of it. */
export interface SupplementBase {
  readonly archiveHash: string;
  readonly earlier: readonly SupplementDetail[];
  readonly now: Omit<Supplemented, 'differences'>;
  /** The results as this PC shows them, and what of the last supplement has not reached them yet. */
  readonly results: readonly Result[];
  readonly unsettled: readonly ResultDifference[];
  readonly documents: CycleDocuments;
}

function valueOf<T>(answer: Outcome<T, readonly Problem[]>): T {
  if (answer.ok) return answer.value;
  const [first] = answer.error;
  throw first ? new AppError(first.code, first.params) : new AppError('SUPPLEMENT_ARCHIVE_DIFFERS');
}

/** A write that was cut off left the supplement without some of its corrections: they follow from it. */
function isLeftOver({ cause, before, after }: ResultDifference, last: SupplementDetail | undefined): boolean {
  if (!last || cause === 'rank') return last !== undefined;
  return last.outcomes.some(
    (one) =>
      canonicalJson(one.before) === canonicalJson(before) &&
      canonicalJson(one.after) === canonicalJson(after),
  );
}

const hashedFiles = (cycleId: string, earlier: readonly SupplementDetail[]) => {
  const written = writeSupplements(cycleId, earlier);
  return earlier.map((detail, place) => ({
    value: supplementFile(cycleId, detail, written[place - 1]?.hash ?? null),
    hash: written[place]?.hash ?? '',
  }));
};

function archiveOf(
  { cycle }: CycleDocuments,
  text: string,
  earlier: readonly SupplementDetail[],
): Hashed<CycleArchive> {
  const hash = textHash(text);
  if ((cycle.archiveHash ?? earlier[0]?.archive ?? hash) !== hash) {
    throw new AppError('SUPPLEMENT_ARCHIVE_DIFFERS');
  }
  return { value: valueOf(readArchive(text)).archive, hash };
}

/**
 * Reads what a supplement of an archived cycle goes on from. Rosters live on, so the archive can often not be made
 * from the documents of today any more; then its file is asked for, which its SHA-256 proves to be the one.
 *
 * @param file the text of the archive's file, null to make it from the documents
 * @throws AppError SUPPLEMENT_NOT_ARCHIVED, SUPPLEMENT_ARCHIVE_DIFFERS, SUPPLEMENT_RESULTS_DIFFER, those of a file
 * that is no archive
 */
export async function supplementBase(
  store: Store,
  cycleId: string,
  file: string | null,
): Promise<SupplementBase> {
  const documents = await readCycleDocuments(store, cycleId);
  if (documents.cycle.status !== 'archived') throw new AppError('SUPPLEMENT_NOT_ARCHIVED');
  const found = await store.database.results.find({ selector: { cycleId } }).exec();
  const stored = found.map((result) => result.toMutableJSON());
  const results = currentResults(stored, documents.cases);
  const outcomes = results.map(({ outcome }) => outcome);
  const earlier = supplementsOf(documents.cases);
  const archive = archiveOf(documents, file ?? archiveText(documents, outcomes), earlier);
  const now = valueOf(recomputeSupplements(archive, hashedFiles(cycleId, earlier)));
  const unsettled = resultDifferences(outcomes, now.output.results);
  const known = new Set(results.map(({ id }) => id));
  const isWhole = now.output.results.every(({ candidacyId }) => known.has(candidacyId));
  if (!isWhole || !unsettled.every((one) => isLeftOver(one, earlier.at(-1)))) {
    throw new AppError('SUPPLEMENT_RESULTS_DIFFER');
  }
  return { archiveHash: archive.hash, earlier, now, results, unsettled, documents };
}
