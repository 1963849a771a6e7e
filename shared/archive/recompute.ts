import { grade } from '../domain/grade.ts';
import type { GradingOutput } from '../domain/grading-output.ts';
import { compareResults, type Difference } from './compare-results.ts';
import type { ReadArchive } from './read-archive.ts';

export interface Recomputation {
  readonly output: GradingOutput;
  /** Empty when the archive carries no results, or carries exactly these. */
  readonly differences: readonly Difference[];
}

/** Grades a checked archive again and holds the results it carries against the answer. */
export function recompute({ archive, results }: ReadArchive): Recomputation {
  const output = grade(archive);
  return { output, differences: results ? compareResults(results, output.results) : [] };
}
