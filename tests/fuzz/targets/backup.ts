import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createBackupKeys } from '../../../electron/backup/backup-keys.ts';
import { readBackupOutside } from '../../../electron/backup/backup-header.ts';
import { checkBackup } from '../../../electron/backup/restore-backup.ts';
import { backupPlaces } from '../../helpers/backup-pc.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mutatedBytes, touchedBytes } from '../mutate-bytes.ts';
import { assertThat, unlessRefused } from '../refusal.ts';

const quiet = (): void => undefined;

/** A backup that somebody changed on its stick: it restores to what was backed up, or is refused. */
export async function openTarget(): Promise<Attack> {
  const places = backupPlaces();
  const pc = places.pcAt('old');
  pc.fill();
  await pc.desk.chooseFolder(places.stick);
  const { codes } = await pc.desk.makeSheets();
  await pc.desk.run();
  const whole = readFileSync(places.backups().at(-1) ?? '');
  const known = await readBackupOutside(places.backups().at(-1) ?? '');
  const identity = await createBackupKeys(pc.vault).open(known.header, codes);
  pc.mirror.close();
  const file = join(places.stick, 'given.gpbak');
  const target = join(places.stick, 'target');
  mkdirSync(target);
  const head = whole.subarray(0, known.start + 300);
  const tail = whole.subarray(known.end);
  const changed = fc.oneof(
    mutatedBytes([whole]),
    touchedBytes([whole]),
    {
      weight: 2,
      arbitrary: mutatedBytes([whole.subarray(known.start, known.end)]).map((sealed) =>
        Buffer.concat([whole.subarray(0, known.start), sealed, tail]),
      ),
    },
    // The outside is what a person can change by hand.
    mutatedBytes([head]).map((bytes) => Buffer.concat([bytes, whole.subarray(head.length)])),
  );
  return makeAttack(
    changed,
    async (bytes) => {
      writeFileSync(file, bytes);
      const outside = await unlessRefused(/^BACKUP_/, () => readBackupOutside(file));
      if (!outside) return false;
      const checked = await unlessRefused(/^BACKUP_/, () =>
        checkBackup({ file, outside, identity, target, onProgress: quiet }),
      );
      if (checked) assertThat(checked.documents === known.header.documents, 'another number of documents');
      return true;
    },
    async () => {
      rmSync(target, { recursive: true, force: true });
      places.remove();
    },
  );
}
