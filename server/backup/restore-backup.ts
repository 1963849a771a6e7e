import { AppError } from '../../shared/lib/app-error.ts';
import { systemClock } from '../../shared/lib/clock.ts';
import type { FieldKeys } from '../keys/field-keys.ts';
import { admitFieldKey, isKeyOf, markSealed } from '../store/admit-field-key.ts';
import { isRefusedRow } from '../store/database-trouble.ts';
import { lockCounters } from '../store/city-counters.ts';
import { beginEpoch } from '../store/epochs.ts';
import { sealPlainRows } from '../store/seal-plain-rows.ts';
import { schemaSteps } from '../store/migrate-schema.ts';
import type { SqlDriver, SqlRecord, SqlSession } from '../store/sql-driver.ts';
import { readBackupHeader, readBackupRows, type BackupHeader } from './backup-file.ts';
import { backupTables, type BackupTable } from './backup-tables.ts';

const rowsAtOnce = 500;

/** A hub that has only been started has counters, an epoch and a set-up code, which give way. */
const givesWay = new Set(['counters', 'epochs', 'enrolment_codes']);

async function checkEmpty(session: SqlSession, cityId: string): Promise<void> {
  for (const { name } of backupTables.filter((table) => !givesWay.has(table.name))) {
    const rows = await session.query(`SELECT 1 AS found FROM ${name} WHERE city_id = ? LIMIT 1`, [cityId]);
    if (rows.length > 0) throw new AppError('HUB_NOT_EMPTY', { cityId });
  }
}

async function insertRows(session: SqlSession, { cityId }: BackupHeader, file: string): Promise<number> {
  let rows = 0;
  let waiting: SqlRecord[] = [];
  let into: BackupTable | null = null;
  const flush = async (): Promise<void> => {
    try {
      if (into && waiting.length > 0) await session.insert(into.name, waiting);
    } catch (cause) {
      // A sound checksum says nothing of the rows.
      throw isRefusedRow(cause) ? new AppError('HUB_BACKUP_DAMAGED', { line: rows + 1 }, { cause }) : cause;
    }
    waiting = [];
  };
  for await (const { table, record } of readBackupRows(file)) {
    if (table !== into || waiting.length >= rowsAtOnce) await flush();
    into = table;
    waiting.push({ city_id: cityId, ...record });
    rows += 1;
  }
  await flush();
  return rows;
}

async function checkFile(file: string, cityId: string): Promise<BackupHeader> {
  const header = await readBackupHeader(file);
  const known = schemaSteps.at(-1)?.number ?? 0;
  if (header.schema > known) throw new AppError('BACKUP_NEWER', { found: header.schema, known });
  if (header.cityId !== cityId) throw new AppError('BACKUP_FOREIGN', { found: header.cityId, cityId });
  // To its end, which alone tells that it is whole; a restore reads it again and checks it again.
  const rows = readBackupRows(file);
  while (!(await rows.next()).done) continue;
  return header;
}

/**
 * Brings a city back from a backup, all of it or nothing, into a hub that has nothing of it. The file is read to its
 * end before anything is written. What it holds in plain, from before there was a key, is sealed. A new epoch begins,
 * by which clients find out what the hub has lost.
 *
 * @returns the number of rows
 * @throws AppError HUB_BACKUP_DAMAGED, BACKUP_CUT_OFF, BACKUP_NEWER, BACKUP_FOREIGN, HUB_NOT_EMPTY, HUB_BACKUP_KEY
 */
export async function restoreBackup(
  driver: SqlDriver,
  cityId: string,
  file: string,
  keys: FieldKeys,
): Promise<number> {
  const header = await checkFile(file, cityId);
  const { key } = await admitFieldKey(driver, keys);
  if (header.keyProof !== undefined && !(await isKeyOf(key, header.keyProof)))
    throw new AppError('HUB_BACKUP_KEY', { place: keys.place });
  const restored = await driver.transaction(async (session) => {
    // A hub that is running on this database waits, and finds the city as it was.
    await lockCounters(driver, session, cityId);
    await checkEmpty(session, cityId);
    for (const name of givesWay) await session.query(`DELETE FROM ${name} WHERE city_id = ?`, [cityId]);
    const rows = await insertRows(session, header, file);
    await beginEpoch(driver, session, cityId);
    await markSealed(session, header.keyProof !== undefined);
    return rows;
  });
  if (header.keyProof === undefined) await sealPlainRows(driver, key, systemClock.now().toISOString());
  return restored;
}
