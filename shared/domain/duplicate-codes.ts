import { problem, type Problem } from '../lib/problem.ts';
import { childPath } from './json-path.ts';

/** The second and later use of a code, at the path of its row; rows without a readable code are passed over. */
export function duplicateCodes(
  rows: readonly { readonly code: unknown; readonly path: string }[],
): readonly Problem[] {
  const seen = new Set<string>();
  const found: Problem[] = [];
  for (const { code, path } of rows) {
    if (typeof code !== 'string') continue;
    if (seen.has(code)) found.push(problem(childPath(path, 'code'), 'SCHEME_CODE_DUPLICATE', { code }));
    seen.add(code);
  }
  return found;
}
