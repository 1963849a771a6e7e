import { AppError } from '../../shared/lib/app-error.ts';

const maxBytes = 64 * 2 ** 20;

/** @throws AppError SHEET_EMPTY_FILE, SHEET_TOO_LARGE */
export function assertFileSize(size: number, file: string): void {
  if (size === 0) throw new AppError('SHEET_EMPTY_FILE', { file });
  if (size > maxBytes)
    throw new AppError('SHEET_TOO_LARGE', {
      file,
      size: Math.ceil(size / 2 ** 20),
      limit: maxBytes / 2 ** 20,
    });
}
