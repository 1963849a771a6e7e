import type { ErrorCode } from './error-texts.ts';
import { errorText, type Language } from './error-texts.ts';
import type { ProblemParams } from './problem.ts';

/** An error a person can act on: a code, its parameters, and one text per language in `error-texts.ts`. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly params: ProblemParams;

  constructor(code: ErrorCode, params: ProblemParams = {}, options?: ErrorOptions) {
    super(errorText('en', code, params), options);
    this.code = code;
    this.params = params;
  }

  text(language: Language): string {
    return errorText(language, this.code, this.params);
  }
}
