import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import { schemaSteps } from '../store/migrate-schema.ts';
import { readKeyRow } from '../store/admit-field-key.ts';
import type { SqlDriver, SqlRow, SqlSession, SqlValue } from '../store/sql-driver.ts';
import type { BackupHeader } from './backup-file.ts';
import { backupTables, columnsOf, type BackupTable } from './backup-tables.ts';

const pageSize = 500;

/** The rows of a city, page by page. */
async function* rowsOf(session: SqlSession, cityId: string, table: BackupTable): AsyncGenerator<SqlRow> {
  const { name, key } = table;
  const select = `SELECT ${columnsOf(table).join(', ')} FROM ${name} WHERE city_id = ?`;
  const order = key.length === 0 ? '' : `ORDER BY ${key.join(', ')}`;
  const next = `AND (${key.join(', ')}) > (${key.map(() => '?').join(', ')})`;
  let last: readonly SqlValue[] = [];
  for (;;) {
    const after = last.length === 0 ? '' : next;
    const page = await session.query(`${select} ${after} ${order} LIMIT ${pageSize}`, [cityId, ...last]);
    yield* page;
    const end = page.at(-1);
    if (!end || page.length < pageSize) return;
    last = key.map((column) => end[column] as SqlValue);
  }
}

async function* linesOf(session: SqlSession, header: BackupHeader): AsyncGenerator<string> {
  yield JSON.stringify(header);
  for (const table of backupTables) {
    for await (const row of rowsOf(session, header.cityId, table)) yield JSON.stringify([table.name, row]);
  }
}

/** Refuses to overwrite. The file holds personal data and hashes of passwords: nobody else may read it. */
async function createFile(file: string) {
  try {
    return await open(file, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new AppError('BACKUP_EXISTS', { file });
    throw error;
  }
}

/**
 * Writes everything of a city to one file, as of one moment, while the hub goes on working. The file can be restored
 * on either kind of database, by whoever has the key of the personal fields, which is not in it.
 *
 * @returns the number of rows
 * @throws AppError BACKUP_EXISTS
 */
export async function writeBackup(
  driver: SqlDriver,
  cityId: string,
  clock: Clock,
  file: string,
): Promise<number> {
  const schema = schemaSteps.at(-1)?.number ?? 0;
  const target = await createFile(file);
  try {
    return await driver.snapshot(async (session) => {
      const known = await readKeyRow(session);
      const header: BackupHeader = {
        format: 'gongping-hub-backup',
        schema,
        cityId,
        madeAt: clock.now().toISOString(),
        ...(known?.isSealed && { keyProof: known.proof }),
      };
      const hash = createHash('sha256');
      let lines = 0;
      for await (const line of linesOf(session, header)) {
        hash.update(`${line}\n`);
        await target.appendFile(`${line}\n`);
        lines += 1;
      }
      const rows = lines - 1;
      await target.appendFile(`${JSON.stringify({ rows, sha256: hash.digest('hex') })}\n`);
      await target.sync();
      return rows;
    });
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await target.close();
  }
}
