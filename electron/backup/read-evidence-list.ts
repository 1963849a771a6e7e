import { createHash } from 'node:crypto';
import { Value } from 'typebox/value';
import { EvidenceListSchema, type BackupManifest } from './backup-contents.ts';
import { plainParts, readManifest, Untrue, type SealedBackup } from './plain-backup.ts';

/** Where the list lies in the plain bytes behind the manifest. */
function placeOf({ entries }: BackupManifest): {
  readonly from: number;
  readonly to: number;
  readonly sha256: string;
} {
  let from = 0;
  for (const { name, bytes, sha256 } of entries) {
    if (name === 'evidence.json') return { from, to: from + bytes, sha256 };
    from += bytes;
  }
  throw new Untrue('no list');
}

/**
 * The SHA-256 of every file of evidence that a backup refers to. It stands near the beginning, and no more is read.
 *
 * @throws Error when the backup cannot be read so far: then nobody knows what it refers to
 */
export async function readEvidenceList(backup: SealedBackup): Promise<readonly string[]> {
  let head: Buffer = Buffer.alloc(0);
  for await (const part of await plainParts(backup)) {
    head = Buffer.concat([head, part]);
    const read = readManifest(head, backup.outside);
    if (!read) continue;
    const { from, to, sha256 } = placeOf(read.manifest);
    if (head.length < read.end + to) continue;
    const text = head.subarray(read.end + from, read.end + to);
    const list: unknown = JSON.parse(text.toString('utf8'));
    const isWhole = createHash('sha256').update(text).digest('hex') === sha256;
    if (!isWhole || !Value.Check(EvidenceListSchema, list)) throw new Untrue('another list');
    return list;
  }
  throw new Untrue('less than the manifest names');
}
