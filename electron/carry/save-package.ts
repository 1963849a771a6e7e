import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { AppError } from '../../shared/lib/app-error.ts';
import { hostTexts } from '../host-texts.ts';
import { safeFileName } from '../print/pdf-path.ts';

/**
 * Asks where to save a package and writes it, flushed to the stick before this returns.
 *
 * @returns whether it was saved
 * @throws AppError FILE_UNWRITABLE
 */
export async function savePackage(window: BrowserWindow, fileName: string, bytes: Buffer): Promise<boolean> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: `${safeFileName(basename(fileName, '.gpx'))}.gpx`,
    filters: [{ name: hostTexts.packageFile, extensions: ['gpx'] }],
  });
  if (canceled || filePath === '') return false;
  try {
    writeFileSync(filePath, bytes, { flush: true });
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw new AppError('FILE_UNWRITABLE', { reason }, { cause });
  }
  return true;
}
