import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { restoreBackup } from '../../../server/backup/restore-backup.ts';
import { writeBackup } from '../../../server/backup/write-backup.ts';
import { openSqliteDriver } from '../../../server/store/sqlite-driver.ts';
import { openSqlStore } from '../../../server/store/sql-store.ts';
import { systemClock } from '../../../shared/lib/clock.ts';
import { hubDocuments } from '../../helpers/hub-documents.ts';
import { testDisk } from '../../helpers/test-disk.ts';
import { testFieldKeys } from '../../helpers/test-field-keys.ts';
import { put, sessionOf, testHub } from '../../helpers/test-hub.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mutatedBytes } from '../mutate-bytes.ts';
import { jsonText, mutatedJson } from '../mutate-json.ts';
import { assertThat, readingOf } from '../refusal.ts';

const cityId = 'wuan';

/** The lines with a true end, as somebody would write it who knows the form. */
function ended(lines: readonly string[]): Buffer {
  const text = lines.map((line) => `${line}\n`).join('');
  const sha256 = createHash('sha256').update(text).digest('hex');
  return Buffer.from(`${text}${JSON.stringify({ rows: lines.length - 1, sha256 })}\n`);
}

/** A hub's backup that was damaged, or written by somebody else: all of it comes back or nothing, and in words. */
export async function openTarget(): Promise<Attack> {
  const folder = mkdtempSync(join(testDisk, 'gp-fuzz-backup-'));
  const full = openSqliteDriver(join(folder, 'full.sqlite'));
  const store = await openSqlStore(full, testFieldKeys);
  const hub = testHub(store);
  const clerk = sessionOf('townshipOperator', { cityId });
  await put(hub, clerk, 'unions', hubDocuments.unions());
  await put(hub, clerk, 'people', { ...hubDocuments.people(), phone: '13912345678' });
  const backup = join(folder, 'backup');
  const rows = await writeBackup(full, cityId, systemClock, backup);
  await store.close();
  const whole = readFileSync(backup);
  const lines = whole.toString('utf8').trimEnd().split('\n').slice(0, -1);
  const forged = fc
    .tuple(mutatedJson(fc.constant(lines.map((line): unknown => JSON.parse(line)))), fc.nat())
    .map(([value]) => ended((Array.isArray(value) ? value : [value]).map(jsonText)));
  const emptyFile = join(folder, 'empty.sqlite');
  await (await openSqlStore(openSqliteDriver(emptyFile), testFieldKeys)).close();
  const empty = readFileSync(emptyFile);
  const given = join(folder, 'given');
  const target = join(folder, 'target.sqlite');
  return makeAttack(
    fc.oneof({ weight: 2, arbitrary: mutatedBytes([whole]) }, forged),
    async (bytes) => {
      writeFileSync(given, bytes);
      writeFileSync(target, empty);
      const driver = openSqliteDriver(target);
      try {
        const { value: restored, refusal } = await readingOf(/^(?:HUB_|BACKUP_)/, () =>
          restoreBackup(driver, cityId, given, testFieldKeys),
        );
        const stored = await driver.reader.query('SELECT 1 AS one FROM documents', []);
        if (restored === null) assertThat(stored.length === 0, 'half of a backup is restored');
        else if (whole.equals(bytes)) assertThat(restored === rows, 'another number of rows');
        return refusal !== 'BACKUP_CUT_OFF';
      } finally {
        await driver.close();
        for (const ending of ['', '-wal', '-shm']) rmSync(target + ending, { force: true });
      }
    },
    async () => rmSync(folder, { recursive: true, force: true }),
  );
}
