import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import type { PrintResult } from '../../shared/ipc/print.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { claimPdfPath } from './pdf-path.ts';

function fill(path: string, pdf: Uint8Array): void {
  const handle = openSync(path, 'r+');
  try {
    writeSync(handle, pdf);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function claim(folder: string, fileName: string): string {
  try {
    return claimPdfPath(folder, fileName);
  } catch (cause) {
    throw new AppError('PRINT_FOLDER_UNWRITABLE', { folder }, { cause });
  }
}

/** Saves a PDF under a name of its own, on disk when it returns. @throws AppError PRINT_FOLDER_UNWRITABLE */
export function savePdf(
  folder: string,
  fileName: string,
  pdf: Uint8Array,
): Extract<PrintResult, { kind: 'file' }> {
  const path = claim(folder, fileName);
  try {
    fill(path, pdf);
  } catch (cause) {
    rmSync(path, { force: true });
    throw new AppError('PRINT_FOLDER_UNWRITABLE', { folder }, { cause });
  }
  return {
    kind: 'file',
    path,
    sha256: createHash('sha256').update(pdf).digest('hex'),
    bytes: pdf.byteLength,
  };
}
