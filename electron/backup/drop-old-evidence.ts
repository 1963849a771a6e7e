import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readBackupOutside } from './backup-header.ts';
import { evidenceBeside, listSealed } from './evidence-beside.ts';
import { readEvidenceList } from './read-evidence-list.ts';

/** Milliseconds for which a file stays though no backup refers to it: another PC may be about to write one that does. */
const grace = 86_400_000;

interface Options {
  readonly folder: string;
  /** The key of the office, and its name. */
  readonly identity: string;
  readonly key: string;
  readonly now: Date;
}

/** What the backups of this key refer to, whichever PC wrote them. @throws Error when one of them cannot be read */
async function wantedFiles({ folder, identity, key }: Options): Promise<ReadonlySet<string>> {
  const wanted = new Set<string>();
  const names = (await readdir(folder)).filter((name) => name.endsWith('.gpbak') && !name.startsWith('.'));
  for (const name of names) {
    const file = join(folder, name);
    const outside = await readBackupOutside(file);
    if (outside.header.key !== key) continue;
    const list = await readEvidenceList({ file, outside, identity, onProgress: () => undefined });
    for (const sha256 of list) wanted.add(sha256);
  }
  return wanted;
}

/**
 * Deletes the sealed evidence that no backup in the folder refers to any more. With a single backup there that cannot
 * be read, nothing is deleted: nobody knows what it needs.
 *
 * @throws Error when one cannot be read, or the folder is gone
 */
export async function dropOldEvidence(options: Options): Promise<void> {
  const { folder, key, now } = options;
  const sealed = await listSealed(evidenceBeside(folder, key));
  if (sealed.length === 0) return;
  const wanted = await wantedFiles(options);
  for (const { sha256, path } of sealed) {
    if (wanted.has(sha256)) continue;
    const { mtimeMs } = await stat(path);
    if (now.getTime() - mtimeMs > grace) await rm(path);
  }
}
