import { childPath } from '../domain/json-path.ts';
import { grade } from '../domain/grade.ts';
import type { GradingOutput } from '../domain/grading-output.ts';
import { resultDifferences } from '../domain/result-differences.ts';
import { problem, type Problem } from '../lib/problem.ts';
import { err, ok, type Result } from '../lib/result.ts';
import type { CycleArchive } from '../schema/archive.ts';
import type { GradedResult } from '../schema/graded-result.ts';
import type { Amendment } from '../schema/supplement.ts';
import { amendArchive } from './amend-archive.ts';
import { canonicalArchive } from './canonical-archive.ts';
import { differencesAt, type Difference } from './compare-results.ts';
import { checkArchive } from './read-archive.ts';
import type { SupplementFile } from './supplement-file.ts';

/** A file's content with the SHA-256 of its bytes. */
export interface Hashed<T> {
  readonly value: T;
  readonly hash: string;
}

/** What is graded, and its results, once supplements are taken for true. */
export interface Supplemented {
  readonly archive: CycleArchive;
  readonly output: GradingOutput;
  /** Where the outcomes that the supplements carry are not the recomputed ones. */
  readonly differences: readonly Difference[];
}

/** Whose results amendments change in more than their rank, in the order of the candidacies. */
export const changedOutcomes = (
  before: readonly GradedResult[],
  after: readonly GradedResult[],
): readonly { readonly before: GradedResult; readonly after: GradedResult }[] =>
  resultDifferences(before, after).flatMap((one) =>
    one.cause === 'rank' ? [] : [{ before: one.before, after: one.after }],
  );

/**
 * Amends a checked archive and grades it again.
 *
 * @param path where the amendments stand in their file; problems that lie in what they lead to have it as theirs
 */
export function gradeAmended(
  archive: CycleArchive,
  amendments: readonly Amendment[],
  path: string,
): Result<Omit<Supplemented, 'differences'>, readonly Problem[]> {
  const amended = amendArchive(archive, amendments, path);
  if (!amended.ok) return amended;
  const checked = checkArchive(canonicalArchive(amended.value));
  if (!checked.ok) return err(checked.error.map((found) => ({ ...found, path })));
  return ok({ archive: checked.value.archive, output: grade(checked.value.archive) });
}

function placeProblems(
  { cycle, number, archive, previous }: SupplementFile,
  path: string,
  expected: Pick<SupplementFile, 'cycle' | 'number' | 'archive' | 'previous'>,
): readonly Problem[] {
  const found: Problem[] = [];
  const report = (field: string, code: Problem['code'], params: Problem['params'] = {}): void => {
    found.push(problem(childPath(path, field), code, params));
  };
  if (cycle !== expected.cycle) report('cycle', 'SUPPLEMENT_CYCLE_DIFFERS', { cycle });
  if (archive !== expected.archive) report('archive', 'SUPPLEMENT_ARCHIVE_DIFFERS');
  if (number !== expected.number) {
    report('number', 'SUPPLEMENT_NUMBER_WRONG', { number, expected: expected.number });
  } else if (previous !== expected.previous) report('previous', 'SUPPLEMENT_PREVIOUS_DIFFERS');
  return found;
}

/**
 * Grades an archive as its supplements, 补 1 first, have left it. Each is held against the archive and the one before
 * it, and the outcomes that it carries against a recomputation; the archive itself is only read.
 */
export function recomputeSupplements(
  archive: Hashed<CycleArchive>,
  supplements: readonly Hashed<SupplementFile>[],
): Result<Supplemented, readonly Problem[]> {
  let now: Supplemented = { archive: archive.value, output: grade(archive.value), differences: [] };
  let previous: string | null = null;
  for (const [place, { value: supplement, hash }] of supplements.entries()) {
    const path = childPath('supplements', place);
    const expected = { cycle: archive.value.cycle.id, archive: archive.hash, number: place + 1, previous };
    const misplaced = placeProblems(supplement, path, expected);
    if (misplaced.length > 0) return err(misplaced);
    const next = gradeAmended(now.archive, supplement.amendments, childPath(path, 'amendments'));
    if (!next.ok) return next;
    const changed = changedOutcomes(now.output.results, next.value.output.results);
    const found = differencesAt(childPath(path, 'outcomes'), supplement.outcomes, changed);
    now = { ...next.value, differences: [...now.differences, ...found] };
    previous = hash;
  }
  return ok(now);
}
