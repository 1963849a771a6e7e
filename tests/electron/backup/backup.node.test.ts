import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
  readdirSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backupEnd } from '../../../electron/backup/backup-header.ts';
import { finishRestore } from '../../../electron/backup/restore-folder.ts';
import { readProfile } from '../../../electron/profile/profile-file.ts';
import type { RecoveryCodes } from '../../../shared/ipc/backup.ts';
import { damageIndex } from '../../helpers/damage-index.ts';
import { officeProfile } from '../../helpers/office-profile.ts';
import { backupPlaces, mirrorRow, officeDatabase, type BackupPc } from '../../helpers/backup-pc.ts';

let places: ReturnType<typeof backupPlaces>;
let pc: BackupPc;
let codes: RecoveryCodes;
let photo: string;

beforeEach(async () => {
  places = backupPlaces();
  pc = places.pcAt('old');
  photo = pc.fill();
  await pc.desk.chooseFolder(places.stick);
  ({ codes } = await pc.desk.makeSheets());
});
afterEach(() => places.remove());

const quiet = (): void => undefined;
const backUp = async (): Promise<string> => {
  await pc.desk.run();
  return places.backups().at(-1) ?? '';
};

/** Every file of a PC, by name, to see that nothing has changed. */
const filesOf = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true })
    .map(String)
    .filter((name) => !/-(wal|shm)$/.test(name))
    .sort();

test('row 35: a backup and both sheets bring the office back on a new PC, which is known as another device', async () => {
  const file = await backUp();
  expect(pc.desk.status()).toMatchObject({ failure: null, last: { verifiedAt: '2026-11-22T02:00:00.000Z' } });
  pc.mirror.write(officeDatabase, [mirrorRow('u-3', '备份以后')]);
  const next = places.pcAt('new');
  expect(await next.desk.find(file)).toMatchObject({
    orgCode: '130481100',
    documents: 2,
    files: 1,
    hasKey: false,
  });
  const verified = await next.desk.restore(codes);
  expect(verified).toMatchObject({ documents: 2, files: 1, filesMissing: 0 });
  expect(existsSync(next.of('profile.json'))).toBe(false);
  expect(finishRestore(next.root, quiet)).toBe(true);
  expect(finishRestore(next.root, quiet)).toBe(false);
  const restarted = places.pcAt('new');
  const rows = restarted.mirror.readPage(officeDatabase, 'unions', null, 10);
  expect(rows.map(({ id }) => id)).toEqual(['u-1', 'u-2']);
  const profile = readProfile(next.of('profile.json'));
  expect(profile).toMatchObject({
    orgCode: '130481100',
    actorName: '张三',
    deviceKey: 'key-of-this-machine',
  });
  expect(profile?.deviceId).not.toBe('pc-1');
  expect(readFileSync(join(next.of('evidence'), 'office', photo.slice(0, 2), photo), 'utf8')).toBe('photo');
  expect(existsSync(join(next.of('mirror'), 'gongping-demo-g1.sqlite'))).toBe(false);
  expect(restarted.desk.status()).toMatchObject({
    folder: places.stick,
    restored: { backupAt: '2026-11-22T02:00:00.000Z', filesMissing: 0 },
  });
  restarted.mirror.close();
});

test('nothing of the office can be read in the file without the sheets', async () => {
  const bytes = readFileSync(await backUp());
  expect(bytes.includes('甲厂')).toBe(false);
  expect(bytes.includes('SQLite')).toBe(false);
  expect(bytes.includes('张三')).toBe(false);
});

test('row 35: a damaged, cut, foreign or newer file is told by its message and changes nothing', async () => {
  const file = await backUp();
  const whole = readFileSync(file);
  const next = places.pcAt('new');
  const before = filesOf(next.root);
  const attempt = async (bytes: Buffer): Promise<string> => {
    const other = join(places.stick, 'given.gpbak');
    writeFileSync(other, bytes);
    try {
      await next.desk.find(other);
      await next.desk.restore(codes);
    } catch (error) {
      return (error as { readonly code: string }).code;
    }
    return 'fine';
  };
  expect(await attempt(Buffer.from('PK\u0003\u0004 a zip'))).toBe('BACKUP_UNKNOWN');
  expect(await attempt(Buffer.alloc(0))).toBe('BACKUP_UNKNOWN');
  expect(await attempt(whole.subarray(0, 40))).toBe('BACKUP_TRUNCATED');
  for (const part of [0.5, 0.9]) {
    expect(await attempt(whole.subarray(0, Math.floor(whole.length * part)))).toBe('BACKUP_TRUNCATED');
  }
  const cutAndEnded = Buffer.concat([whole.subarray(0, Math.floor(whole.length * 0.7)), backupEnd]);
  expect(await attempt(cutAndEnded)).toBe('BACKUP_DAMAGED');
  const flipped = Buffer.from(whole);
  flipped[Math.floor(whole.length * 0.8)] = (flipped[Math.floor(whole.length * 0.8)] ?? 0) ^ 1;
  expect(await attempt(flipped)).toBe('BACKUP_DAMAGED');
  const renamed = Buffer.from(whole.toString('latin1').replace('130481100', '130481101'), 'latin1');
  expect(await attempt(renamed)).toBe('BACKUP_DAMAGED');
  const newer = Buffer.from(whole.toString('latin1').replace('"format":1', '"format":2'), 'latin1');
  expect(await attempt(newer)).toBe('BACKUP_TOO_NEW');
  const ofNewerData = Buffer.from(
    whole.toString('latin1').replace('"generation":1', '"generation":9'),
    'latin1',
  );
  expect(await attempt(ofNewerData)).toBe('BACKUP_TOO_NEW');
  expect(filesOf(next.root)).toEqual(before);
  expect(await attempt(whole)).toBe('fine');
});

test('row 35: wrong sheets are told apart, and without sheets the key store must have the key', async () => {
  const file = await backUp();
  const next = places.pcAt('new');
  await next.desk.find(file);
  await expect(next.desk.restore(null)).rejects.toMatchObject({ code: 'BACKUP_NEEDS_CODE' });
  const twice = { one: codes.one, two: codes.one };
  await expect(next.desk.restore(twice)).rejects.toMatchObject({ code: 'RECOVERY_SHEETS_UNPAIRED' });
  const { codes: others } = await pc.desk.makeSheets();
  await expect(next.desk.restore(others)).rejects.toMatchObject({ code: 'RECOVERY_SHEETS_OTHER' });
  // New sheets open what comes after them; the old ones still open what was written before.
  pc.clock.now = new Date('2026-11-23T02:00:00Z');
  await next.desk.find(await backUp());
  expect(await next.desk.restore(others)).toMatchObject({ documents: 2 });
  expect((await pc.desk.find(file)).hasKey).toBe(true);
});

test('an older backup is restored; its documents are taken over by the program as after any update', async () => {
  const file = await backUp();
  const next = places.pcAt('new', { program: '2.0.0', generation: 2 });
  await next.desk.find(file);
  expect(await next.desk.restore(codes)).toMatchObject({ documents: 2 });
});

test('a stick that is gone or cannot be written leaves the last good backup and says so', async () => {
  const file = await backUp();
  const before = readFileSync(file);
  pc.clock.now = new Date('2026-11-23T02:00:00Z');
  const gone = join(places.stick, 'gone');
  pc.settings.change({ folder: gone });
  await expect(pc.desk.run()).rejects.toMatchObject({ code: 'BACKUP_FOLDER_MISSING' });
  expect(existsSync(gone)).toBe(false);
  expect(pc.desk.status()).toMatchObject({
    isThere: false,
    last: { at: '2026-11-22T02:00:00.000Z' },
    failure: { code: 'BACKUP_FOLDER_MISSING' },
  });
  writeFileSync(gone, 'a file in the place of a folder');
  await expect(pc.desk.run()).rejects.toMatchObject({ code: 'BACKUP_FOLDER_UNWRITABLE' });
  expect(readFileSync(file)).toEqual(before);
});

test('a full disk is told, and what was there stays', async () => {
  const file = await backUp();
  const before = readFileSync(file);
  pc.settings.change({ folder: '/dev/full' });
  await expect(pc.desk.run()).rejects.toMatchObject({ code: expect.stringMatching(/^BACKUP_FOLDER_/) });
  expect(readFileSync(file)).toEqual(before);
});

test('reading back finds a backup that rotted on the stick, and counts one that did not', async () => {
  const file = await backUp();
  expect(await pc.desk.verify()).toMatchObject({ documents: 2, files: 1, filesMissing: 0 });
  rmSync(
    join(places.stick, readdirSync(places.stick).find((name) => name.startsWith('gongping-evidence')) ?? ''),
    {
      recursive: true,
    },
  );
  expect(await pc.desk.verify()).toMatchObject({ files: 1, filesMissing: 1 });
  truncateSync(file, 900);
  appendFileSync(file, backupEnd);
  await expect(pc.desk.verify()).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
});

test('row 35: a second copy with a damaged index is not backed up, since no restored PC would open it', async () => {
  const before = [await backUp()];
  pc.mirror.close();
  damageIndex(join(pc.of('mirror'), `${officeDatabase}.sqlite`), 'journal_by_document', 'unions');
  pc.clock.now = new Date('2026-11-23T02:00:00Z');
  await expect(pc.desk.run()).rejects.toThrow('is damaged');
  expect(places.backups()).toEqual(before);
  expect(pc.desk.status().failure).not.toBeNull();
});

test('only its own old backups are dropped from a stick that two PCs share', async () => {
  const other = join(places.stick, 'gongping-130481100-zzzzzz-2020-01-01T00-00-00-000Z.gpbak');
  writeFileSync(other, 'of another PC');
  // The stick was pulled out while it was being written.
  const draft = join(places.stick, 'gongping-130481100-pc0001-2026-10-31T00-00-00-000Z.gpbak.part');
  writeFileSync(draft, 'half of it');
  writeFileSync(`${other}.part`, 'half of it');
  for (let day = 1; day <= 9; day += 1) {
    pc.clock.now = new Date(Date.UTC(2026, 10, day, 4));
    await pc.desk.run();
  }
  expect(existsSync(other)).toBe(true);
  expect([existsSync(draft), existsSync(`${other}.part`)]).toEqual([false, true]);
  expect(places.backups().length).toBeLessThan(10);
  expect(places.backups().some((file) => file.includes('2026-11-09'))).toBe(true);
  expect(places.backups().some((file) => file.includes('2026-11-02'))).toBe(false);
});

test('demo data is not backed up, and neither is anything before place and sheets are chosen', async () => {
  const fresh = places.pcAt('fresh');
  await expect(fresh.desk.run()).rejects.toMatchObject({ code: 'BACKUP_NOT_SET' });
  await fresh.desk.chooseFolder(places.stick);
  await fresh.desk.makeSheets();
  await expect(fresh.desk.run()).rejects.toMatchObject({ code: 'BACKUP_NOTHING' });
  await expect(fresh.desk.chooseFolder(fresh.of('evidence'))).rejects.toMatchObject({
    code: 'BACKUP_FOLDER_OWN',
  });
});

test('what a restored PC had before is put aside, also when the power goes in the middle', async () => {
  const file = await backUp();
  const next = places.pcAt('new');
  next.fill();
  next.mirror.write(officeDatabase, [mirrorRow('u-7', '本机原有')]);
  await next.desk.find(file);
  await next.desk.restore(codes);
  next.mirror.close();
  const ready = join(next.of('restore'), 'ready.json');
  const marked = readFileSync(ready, 'utf8');
  // The power goes once everything was put aside, and again with half of it in place.
  const { aside: put } = JSON.parse(marked) as { readonly aside: string };
  renameSync(next.of('mirror'), join(next.root, `${put}-mirror`));
  mkdirSync(join(next.root, put));
  renameSync(join(next.root, `${put}-mirror`), join(next.root, put, 'mirror'));
  expect(finishRestore(next.root, quiet)).toBe(true);
  const aside = readdirSync(next.root).find((name) => name.startsWith('before-restore-')) ?? '';
  expect(filesOf(join(next.root, aside))).toContain('profile.json');
  expect(filesOf(join(next.root, aside))).toContain(`mirror/${officeDatabase}.sqlite`);
  expect(existsSync(ready)).toBe(false);
  const rows = places.pcAt('new').mirror.readPage(officeDatabase, 'unions', null, 10);
  expect(rows.map(({ id }) => id)).toEqual(['u-1', 'u-2']);
});

test.each([
  ['without a password', null],
  ['under a password, made while locked', 'chunfengshili-2026'],
])(
  'the key of the encrypted fields comes along %s, and both sheets open it on a new PC',
  async (_what, password) => {
    const key = await pc.keys.dataKey('office');
    const { role, orgCode, actorId, actorName, panelMemberId } = officeProfile;
    const person = { role, orgCode, actorId, actorName, panelMemberId };
    if (password !== null) await pc.keys.setPassword('office', person, password, null);
    pc.keys.lock();
    const file = await backUp();
    expect(readFileSync(file, 'latin1')).not.toContain(key);
    const next = places.pcAt('new');
    await next.desk.find(file);
    await next.desk.restore(codes);
    expect(finishRestore(next.root, quiet)).toBe(true);
    expect(await next.keys.dataKey('office')).toBe(key);
    expect(next.keys.unit('office')?.recovery?.set).toBe(pc.settings.read().key?.set);
  },
);

test('on the same PC, without sheets, what was under a password stays under it', async () => {
  const key = await pc.keys.dataKey('office');
  const { role, orgCode, actorId, actorName, panelMemberId } = officeProfile;
  const person = { role, orgCode, actorId, actorName, panelMemberId };
  await pc.keys.setPassword('office', person, 'chunfengshili-2026', null);
  const file = await backUp();
  await pc.desk.find(file);
  await pc.desk.restore(null);
  pc.mirror.close();
  expect(finishRestore(pc.root, quiet)).toBe(true);
  pc.keys.lock();
  await expect(pc.keys.dataKey('office')).rejects.toMatchObject({ code: 'VAULT_LOCKED' });
  await pc.keys.unlock('office', { actorId, password: 'chunfengshili-2026' });
  expect(await pc.keys.dataKey('office')).toBe(key);
});
