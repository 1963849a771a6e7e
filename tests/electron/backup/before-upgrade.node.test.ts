import { renameSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backUpBeforeUpgrade } from '../../../electron/backup/before-upgrade.ts';
import { backupPlaces, mirrorRow, officeDatabase, type BackupPc } from '../../helpers/backup-pc.ts';

let places: ReturnType<typeof backupPlaces>;
let pc: BackupPc;

beforeEach(() => {
  places = backupPlaces();
  pc = places.pcAt('old');
  pc.fill();
});
afterEach(() => {
  pc.mirror.close();
  places.remove();
});

const firstBackup = async (): Promise<void> => {
  await pc.desk.chooseFolder(places.stick);
  await pc.desk.makeSheets();
  await pc.desk.run();
};

/** The same PC after an update, before its page has opened anything. @returns what was logged and what was run */
async function startAnew(program: string) {
  const next = places.pcAt('old', { at: '2026-11-22T03:00:00Z', program });
  const seen = { log: [] as string[], running: null as Promise<unknown> | null };
  await backUpBeforeUpgrade({
    read: next.settings.read,
    moment: () => ({ now: next.clock.now, program }),
    run: (onCopied) => (seen.running = next.desk.run(onCopied)),
    log: (event) => void seen.log.push(event),
  });
  return { next, ...seen };
}

test('row 35: a new version copies what the one before left before it touches it, once', async () => {
  // More than one, so that they are not copied at one moment.
  const databases = [officeDatabase, 'gongping-office-a-g1', 'gongping-office-b-g1'];
  for (const database of databases) pc.mirror.write(database, [mirrorRow('u-1', '升级前的')]);
  await firstBackup();
  const { next, running } = await startAnew('2.0.0');
  // From here on the program works on the data, and writes over it while the backup is still being written.
  for (const database of databases) next.mirror.write(database, [mirrorRow('u-3', '升级后的')]);
  await running;
  expect(await next.desk.find(places.backups().at(-1) ?? '')).toMatchObject({
    documents: 4,
    program: '2.0.0',
  });
  expect(next.settings.read()).toMatchObject({ lastProgram: '2.0.0', failure: null });
  next.mirror.close();
  const again = await startAnew('2.0.0');
  expect(again.running).toBeNull();
  again.next.mirror.close();
});

test('row 35: neither a missing stick, nor a failure, nor damaged settings keep a new version from starting', async () => {
  await firstBackup();
  renameSync(places.stick, `${places.stick}-out`);
  const without = await startAnew('2.0.0');
  expect(without).toMatchObject({ running: null, log: [] });
  writeFileSync(places.stick, 'a file in the place of a folder');
  const failed = await startAnew('2.0.0');
  await expect(failed.running).rejects.toMatchObject({ code: 'BACKUP_FOLDER_UNWRITABLE' });
  writeFileSync(pc.of('backup.json'), '{');
  const damaged = await startAnew('2.0.0');
  expect(damaged).toMatchObject({ running: null, log: ['not-backed-up'] });
  for (const { next } of [without, failed, damaged]) next.mirror.close();
});

test('row 35: a PC that has never backed up begins with its day’s backup, not with waiting', async () => {
  await pc.desk.chooseFolder(places.stick);
  await pc.desk.makeSheets();
  const { next, running } = await startAnew('2.0.0');
  expect(running).toBeNull();
  next.mirror.close();
});
