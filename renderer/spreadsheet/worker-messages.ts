import type { ErrorCode } from '../../shared/lib/error-texts.ts';
import type { ProblemParams } from '../../shared/lib/problem.ts';
import type { ReadWorkbook } from './workbook.ts';

export interface WorkbookQuestion {
  readonly bytes: ArrayBuffer;
  readonly file: string;
}

export type WorkbookAnswer =
  | { readonly kind: 'read'; readonly book: ReadWorkbook }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly params: ProblemParams };
