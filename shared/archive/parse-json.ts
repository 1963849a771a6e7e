import { problem, type Problem } from '../lib/problem.ts';
import { err, ok, type Result } from '../lib/result.ts';

/** A JSON document from its text; a byte order mark left by an editor is passed over. */
export function parseJson(text: string): Result<unknown, Problem> {
  try {
    return ok(JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text));
  } catch (error) {
    return err(problem('', 'ARCHIVE_NOT_JSON', { detail: error instanceof Error ? error.message : '' }));
  }
}
