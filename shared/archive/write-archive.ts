import type { CycleArchive } from '../schema/archive.ts';
import type { GradedResult } from '../schema/graded-result.ts';
import { canonicalArchive } from './canonical-archive.ts';

/**
 * A cycle as its portable JSON document, in one canonical form: the same cycle always gives the same text. The
 * results may travel along; whoever reads the file compares them with a recomputation.
 */
export function writeArchive(archive: CycleArchive, results: readonly GradedResult[] | null = null): string {
  const canonical = canonicalArchive(archive);
  return `${JSON.stringify(results ? { ...canonical, results } : canonical, null, 1)}\n`;
}
