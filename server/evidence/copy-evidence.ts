import { constants } from 'node:fs';
import { copyFile, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hashFile, placeOf } from './evidence-files.ts';

/** What a copy of files has come to. */
export interface CopiedFiles {
  readonly copied: number;
  /** Were there already. */
  readonly kept: number;
  /** Not in the folder they were to come from, or not what their names say. */
  readonly missing: number;
}

async function isWhole(path: string, sha256: string): Promise<boolean> {
  try {
    return (await hashFile(path)) === sha256;
  } catch {
    return false;
  }
}

async function copyOne(from: string, to: string, sha256: string): Promise<keyof CopiedFiles> {
  if (await isWhole(to, sha256)) return 'kept';
  if (!(await isWhole(from, sha256))) return 'missing';
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, `${to}.new`, constants.COPYFILE_FICLONE);
  await rename(`${to}.new`, to);
  return 'copied';
}

/** Copies files by their SHA-256 from one folder of evidence to another; those that are there stay as they are. */
export async function copyEvidence(
  from: string,
  to: string,
  cityId: string,
  hashes: readonly string[],
): Promise<CopiedFiles> {
  const counts = { copied: 0, kept: 0, missing: 0 };
  for (const sha256 of hashes) {
    const place = placeOf(cityId, sha256);
    counts[await copyOne(join(from, place), join(to, place), sha256)] += 1;
  }
  return counts;
}
