import type { ErrorCode } from './error-texts.ts';

export type ProblemParams = Readonly<Record<string, string | number>>;

/**
 * One thing wrong with an input. `path` is a JSON path from the root of the input
 * (`scheme.levels[2].min`), empty for the input as a whole; `code` selects the text in `error-texts.ts`.
 */
export interface Problem {
  readonly path: string;
  readonly code: ErrorCode;
  readonly params: ProblemParams;
}

export const problem = (path: string, code: ErrorCode, params: ProblemParams = {}): Problem => ({
  path,
  code,
  params,
});
