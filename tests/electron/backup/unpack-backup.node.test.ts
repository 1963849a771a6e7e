import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBackupOutside } from '../../../electron/backup/backup-header.ts';
import { unpackBackup } from '../../../electron/backup/unpack-backup.ts';
import { writeBackup } from '../../../electron/backup/write-backup.ts';

const header = {
  format: 1,
  createdAt: '2026-11-22T02:00:00.000Z',
  program: '1.0.0',
  generation: 1,
  orgCode: '130481100',
  documents: 1,
  files: 0,
  key: '0123456789abcdef',
  set: '0a1b2c',
  capsule: '',
};
const onProgress = (): void => undefined;

let folder: string;
let target: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gp-unpack-'));
  target = join(folder, 'target');
  for (const name of ['profile.json', 'hub.json']) writeFileSync(join(folder, name), `{"of":"${name}"}`);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Unpacks a backup of these files, each whole and of the right hash. */
async function unpackedFrom(names: readonly ('profile.json' | 'hub.json')[]): Promise<unknown> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const file = join(folder, 'given.gpbak');
  await writeBackup({ header, recipient, folder, names, target: file, onProgress });
  return unpackBackup({ file, outside: await readBackupOutside(file), identity, target, onProgress });
}

test('row 35: a backup that names a file twice is told as damaged, and nothing of it is unpacked', async () => {
  const twice = unpackedFrom(['profile.json', 'hub.json', 'hub.json']);
  await expect(twice).rejects.toMatchObject({ code: 'BACKUP_DAMAGED', params: { file: 'given.gpbak' } });
  expect(existsSync(target)).toBe(false);
  await unpackedFrom(['profile.json', 'hub.json']);
  expect(existsSync(join(target, 'hub.json'))).toBe(true);
});
