import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Type } from 'typebox';
import { readJson } from '../files/read-json.ts';
import { replaceFile } from '../files/replace-file.ts';
import type { Log } from '../log.ts';

/** Where a backup waits, unpacked and checked, for the next start of the program. */
export const restoreFolder = (root: string): string => join(root, 'restore');
export const restoredData = (root: string): string => join(restoreFolder(root), 'data');
const readyFile = (root: string): string => join(restoreFolder(root), 'ready.json');

const ReadySchema = Type.Object({
  /** What is here is put aside first, then what waits is put in place: each can be taken up again where it broke off. */
  step: Type.Union([Type.Literal('put-aside'), Type.Literal('put-in-place')]),
  aside: Type.String({ pattern: '^before-restore-[0-9A-Za-z-]+$' }),
});

/**
 * The data, and what this PC was known by: a restored PC makes itself known anew, so that two never act as one. The
 * browser's own copy goes with it, and is made again from the restored one.
 */
const replaced = [
  'profile.json',
  'hub.json',
  'hub-token.json',
  'carry-keys.json',
  'backup.json',
  'vault.json',
  'vault-copy.json',
  'mirror',
  'heads.json',
  'evidence',
  'IndexedDB',
] as const;

/** From now on the next start puts the restored data in place. */
export const markReady = (root: string, at: Date): void =>
  replaceFile(
    readyFile(root),
    JSON.stringify({
      step: 'put-aside',
      aside: `before-restore-${at.toISOString().replaceAll(/[:.]/g, '-')}`,
    }),
  );

export const dropRestore = (root: string): void =>
  rmSync(restoreFolder(root), { recursive: true, force: true });

function moveAll(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of replaced) {
    if (existsSync(join(from, name)) && !existsSync(join(to, name)))
      renameSync(join(from, name), join(to, name));
  }
}

/**
 * Puts a backup in place that was restored before the program ended. Call it before anything of the data is opened; a
 * power cut in the middle is taken up at the next start.
 *
 * @returns whether there was one
 */
export function finishRestore(root: string, log: Log): boolean {
  const ready = readJson(readyFile(root), ReadySchema);
  if (ready.kind !== 'read') return false;
  const { step, aside } = ready.value;
  if (step === 'put-aside') {
    moveAll(root, join(root, aside));
    replaceFile(readyFile(root), JSON.stringify({ step: 'put-in-place', aside }));
  }
  moveAll(restoredData(root), root);
  dropRestore(root);
  log('backup-restored', { aside });
  return true;
}
