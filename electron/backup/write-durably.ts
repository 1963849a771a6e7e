import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../../shared/lib/app-error.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** What a failed write on a stick means to a person; an error of another kind stays as it is. */
export function folderFailure(cause: unknown, folder: string): unknown {
  const code = codeOf(cause);
  if (cause instanceof AppError || code === '') return cause;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new AppError('BACKUP_FOLDER_FULL', { folder }, { cause });
  if (code === 'ENOENT' || code === 'ENODEV' || code === 'EIO' || code === 'ENXIO')
    return new AppError('BACKUP_FOLDER_MISSING', { folder }, { cause });
  return new AppError('BACKUP_FOLDER_UNWRITABLE', { folder, reason: code }, { cause });
}

/**
 * Writes a file beside its place and renames it once it is whole and on the disk, so that a stick pulled out in the
 * middle, or a full one, leaves what was there before.
 *
 * @returns how many bytes were written
 */
export async function writeDurably(path: string, parts: AsyncIterable<Uint8Array>): Promise<number> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.part`;
  let bytes = 0;
  try {
    const handle = await open(draft, 'w');
    try {
      for await (const part of parts) {
        await handle.writeFile(part);
        bytes += part.length;
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
  return bytes;
}
