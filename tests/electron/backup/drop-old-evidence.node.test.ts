import {
  appendFileSync,
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backupEnd } from '../../../electron/backup/backup-header.ts';
import { backupPlaces, type BackupPc } from '../../helpers/backup-pc.ts';

const dayMs = 86_400_000;
let places: ReturnType<typeof backupPlaces>;
let pc: BackupPc;
let photo: string;

/** The sealed files beside the backups, by their SHA-256. */
const sealed = (): readonly string[] => {
  const beside = readdirSync(places.stick).find((name) => name.startsWith('gongping-evidence-'));
  return readdirSync(join(places.stick, beside ?? ''), { recursive: true })
    .map((name) => String(name).slice(3))
    .filter((name) => name.endsWith('.age'))
    .map((name) => name.slice(0, 64));
};

/** Days from today on: the stick itself knows when its files were written. */
const backUpOn = async (day: number): Promise<string> => {
  pc.clock.now = new Date(Date.now() + day * dayMs);
  await pc.desk.run();
  return places.backups().at(-1) ?? '';
};

const removePhoto = (): void => rmSync(join(pc.of('evidence'), 'office', photo.slice(0, 2), photo));

let first: string;
beforeEach(async () => {
  places = backupPlaces();
  pc = places.pcAt('old');
  photo = pc.fill();
  await pc.desk.chooseFolder(places.stick);
  await pc.desk.makeSheets();
  first = await backUpOn(0);
  removePhoto();
});
afterEach(() => {
  pc.mirror.close();
  places.remove();
});

test('row 35: a file of evidence stays on the stick for as long as one backup there refers to it', async () => {
  await backUpOn(2);
  expect(sealed()).toEqual([photo]);
  rmSync(first);
  await backUpOn(3);
  expect(sealed()).toEqual([]);
  expect(await pc.desk.verify()).toMatchObject({ files: 0, filesMissing: 0 });
});

test('row 35: what is still there, and what another PC of the office has backed up, is never dropped', async () => {
  const kept = pc.fill();
  expect(kept).toBe(photo);
  rmSync(first);
  await backUpOn(2);
  expect(await pc.desk.verify()).toMatchObject({ files: 1, filesMissing: 0 });
  removePhoto();
  const [own] = places.backups();
  renameSync(own ?? '', (own ?? '').replace(/-pc\d{4}-/, '-zzzzzz-'));
  await backUpOn(3);
  expect(places.backups()).toHaveLength(2);
  expect(sealed()).toEqual([photo]);
});

test('row 35: with one backup that cannot be read nothing is dropped', async () => {
  const whole = first.replace('.gpbak', '.out');
  renameSync(first, whole);
  for (const damage of [
    () => writeFileSync(first, 'not a backup'),
    () => {
      // Its outside is whole; what it refers to is not.
      renameSync(whole, first);
      truncateSync(first, 900);
      appendFileSync(first, backupEnd);
    },
  ]) {
    damage();
    await backUpOn(2);
    expect(sealed()).toEqual([photo]);
    rmSync(first);
  }
  await backUpOn(2);
  expect(sealed()).toEqual([]);
});

test('row 35: without the key nobody knows what the backups refer to, and what has just come stays for a day', async () => {
  rmSync(first);
  await backUpOn(0.5);
  expect(sealed()).toEqual([photo]);
  pc.vault.clear();
  await backUpOn(2);
  expect(sealed()).toEqual([photo]);
  expect(existsSync(first)).toBe(false);
});
