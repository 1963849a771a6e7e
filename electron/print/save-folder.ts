import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { SavedFolder } from '../../shared/ipc/print.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { safeFileName } from './pdf-path.ts';

/** A file of the folder; a name is used once and has its ending. */
export interface FolderFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Says of every file beside it what it must hash to, in the form that `sha256sum -c` reads. */
export const sumsFile = 'SHA256SUMS.txt';

function claimFolder(parent: string, name: string): string {
  mkdirSync(parent, { recursive: true });
  const base = safeFileName(name);
  for (let copy = 1; ; copy += 1) {
    const path = join(parent, copy === 1 ? base : `${base}（${copy}）`);
    if (existsSync(path)) continue;
    mkdirSync(path);
    return path;
  }
}

function writeDurably(path: string, content: Uint8Array): void {
  const handle = openSync(path, 'wx');
  try {
    writeSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Ending and name are made safe apart, so that a cut name keeps its ending. */
const safeName = (name: string): string => {
  const [, base = name, ending = ''] = /^(.*?)(\.\w{1,5})?$/s.exec(name) ?? [];
  return `${safeFileName(base)}${ending}`;
};

/**
 * Writes files into one new folder, whole or not at all, with their SHA-256 in a list beside them; a folder that is
 * there is never touched.
 *
 * @throws AppError PRINT_FOLDER_UNWRITABLE
 */
export function saveFolder(parent: string, name: string, files: readonly FolderFile[]): SavedFolder {
  let path: string | null = null;
  try {
    path = claimFolder(parent, name);
    const saved = files.map(({ name: wanted, content }) => ({
      name: safeName(wanted),
      sha256: createHash('sha256').update(content).digest('hex'),
      content,
    }));
    for (const file of saved) writeDurably(join(path, file.name), file.content);
    const sums = saved.map((file) => `${file.sha256}  ${file.name}\n`).join('');
    writeDurably(join(path, sumsFile), new TextEncoder().encode(sums));
    return { path, files: saved.map((file) => ({ name: file.name, sha256: file.sha256 })) };
  } catch (cause) {
    if (path !== null) rmSync(path, { recursive: true, force: true });
    throw new AppError('PRINT_FOLDER_UNWRITABLE', { folder: path ?? parent }, { cause });
  }
}
