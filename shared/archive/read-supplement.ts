import { shapeProblems, hasShape } from '../domain/shape-problems.ts';
import type { Problem } from '../lib/problem.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { parseJson } from './parse-json.ts';
import { SupplementFileSchema, type SupplementFile } from './supplement-file.ts';

/**
 * Reads a supplement from its JSON text, or tells every problem at once.
 *
 * @param path what stands before each problem's path, so that several files can be told apart
 */
export function readSupplement(text: string, path: string): Result<SupplementFile, readonly Problem[]> {
  const parsed = parseJson(text);
  if (!parsed.ok) return err([{ ...parsed.error, path }]);
  return hasShape(SupplementFileSchema, parsed.value)
    ? ok(parsed.value)
    : err(shapeProblems(SupplementFileSchema, parsed.value, path));
}
