import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyPush } from '../../server/services/apply-push.ts';
import { ChangeFeed } from '../../server/services/change-feed.ts';
import { readChanges } from '../../server/services/read-changes.ts';
import type { HubSession } from '../../server/session.ts';
import type { HubStore } from '../../server/store/hub-store.ts';
import { bodyColumn } from '../../server/store/document-rows.ts';
import { openPostgresDriver } from '../../server/store/postgres-driver.ts';
import type { SqlDriver } from '../../server/store/sql-driver.ts';
import { openSqlStore } from '../../server/store/sql-store.ts';
import { openSqliteDriver } from '../../server/store/sqlite-driver.ts';
import { systemClock } from '../../shared/lib/clock.ts';
import { makeDatabase, startPostgres } from '../helpers/postgres.ts';
import { benchSheets } from './sync/bench-sheets.ts';
import { testFieldKeys } from '../helpers/test-field-keys.ts';

/**
 * Figures for docs/scale.md: `node tests/bench/scale.ts [cities]`. One city pushes and pulls its sheets through the
 * hub's services on SQLite and on PostgreSQL, there alone and then among `cities` others of 30 000 sheets each.
 */

const [, , cityArgument = '50'] = process.argv;
const cities = Number(cityArgument);
const perCity = 30_000;
const pushed = 6000;
const page = 500;
const township = '130481100';

const sessionOf = (cityId: string): HubSession => ({
  id: 'clerk',
  name: '张三',
  role: 'townshipOperator',
  orgCode: township,
  panelMemberId: null,
  cityId,
  deviceId: 'bench',
  sessionId: 'bench',
});

const perSecond = (rows: number, began: number): number =>
  Math.round(rows / ((performance.now() - began) / 1000));

async function pushAll(store: HubStore, cityId: string): Promise<number> {
  const hub = { store, clock: systemClock, feed: new ChangeFeed() };
  const sheets = benchSheets(pushed, township, 'clerk');
  const began = performance.now();
  for (let start = 0; start < pushed; start += page) {
    const rows = sheets.slice(start, start + page).map((sheet) => ({
      newDocumentState: { ...sheet, _deleted: false },
      assumedMasterState: null,
    }));
    const answers = await applyPush(hub, sessionOf(cityId), 'sheets', rows);
    if (answers.some(({ kind }) => kind !== 'stored')) throw new Error('a sheet was not stored');
  }
  return perSecond(pushed, began);
}

async function pullAll(store: HubStore, cityId: string): Promise<number> {
  const hub = { store, clock: systemClock, feed: new ChangeFeed() };
  const began = performance.now();
  let [after, found, more] = [0, 0, true];
  while (more) {
    const answer = await readChanges(hub, sessionOf(cityId), 'sheets', after, page);
    found += answer.documents.length;
    ({ more } = answer);
    after = answer.checkpoint.seq;
  }
  if (found !== pushed) throw new Error(`${found} sheets were pulled instead of ${pushed}`);
  return perSecond(found, began);
}

async function measureCity(driver: SqlDriver, cityId: string) {
  const store = await openSqlStore(driver, testFieldKeys);
  return { push: await pushAll(store, cityId), pull: await pullAll(store, cityId) };
}

async function measureSqlite(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gongping-scale-'));
  const file = join(folder, 'hub.sqlite');
  const driver = openSqliteDriver(file);
  const rates = await measureCity(driver, '130481');
  await driver.close();
  const bytes = Math.round(statSync(file).size / pushed);
  console.log(
    'SQLite (WAL, FULL), one city:',
    rates,
    `${bytes} bytes on disk for each sheet with history and audit`,
  );
  rmSync(folder, { recursive: true });
}

/** Rows of other cities, made inside the database: as many, as large and as spread as a city's own. */
async function fillCities(driver: SqlDriver): Promise<void> {
  const [sample] = benchSheets(1, township, 'clerk');
  const sql = `INSERT INTO documents SELECT CAST(? AS TEXT), 'sheets', 'c' || n || '|township', n, n, 1, 0,
    CAST(130481100 + n % 22 AS TEXT), '2026', 'c' || n, 'township', '', '', CAST(? AS TEXT)
    FROM generate_series(1, ${perCity}) AS n`;
  for (let city = 0; city < cities; city += 1) {
    await driver.transaction((session) => session.query(sql, [`city-${city}`, JSON.stringify(sample)]));
  }
}

const statements = {
  'a page of a pull': `SELECT seq, deleted, ${bodyColumn} FROM documents WHERE city_id = 'city-7' AND collection = 'sheets'
    AND seq > 20000 AND township_code = '130481105' ORDER BY seq LIMIT 501`,
  'the states a push is judged by': `SELECT ${bodyColumn} FROM documents WHERE city_id = 'city-7' AND collection = 'sheets'
    AND id IN ('c1|township', 'c2|township')`,
  'the sheets of a candidacy': `SELECT ${bodyColumn} FROM documents WHERE city_id = 'city-7' AND collection = 'sheets'
    AND candidacy_id IN ('c9', 'c10')`,
} as const;

async function explain(driver: SqlDriver): Promise<void> {
  for (const [what, sql] of Object.entries(statements)) {
    const rows = await driver.reader.query(`EXPLAIN (ANALYZE, TIMING OFF) ${sql}`, []);
    const lines = rows.map((row) => String(row['QUERY PLAN']));
    const used = lines.filter((line) => /Scan|Execution/.test(line)).map((line) => line.trim());
    console.log(`${what}:\n  ${used.join('\n  ')}`);
  }
}

async function measurePostgres(): Promise<void> {
  const server = await startPostgres();
  const driver = await openPostgresDriver(await makeDatabase(server.folder));
  try {
    console.log('PostgreSQL (fsync off), one city:', await measureCity(driver, '130481'));
    const began = performance.now();
    await fillCities(driver);
    await driver.reader.query('ANALYZE documents', []);
    const filling = Math.round((performance.now() - began) / 1000);
    console.log(`${cities} cities of ${perCity} sheets filled in ${filling} s`);
    console.log('PostgreSQL, one city among them:', await measureCity(driver, '130482'));
    const size = `SELECT pg_size_pretty(pg_total_relation_size('documents')) AS all,
      pg_size_pretty(pg_indexes_size('documents')) AS indexes`;
    console.log(await driver.reader.query(size, []));
    await explain(driver);
  } finally {
    await driver.close();
    await server.stop();
  }
}

await measureSqlite();
await measurePostgres();
console.log(`memory of this process: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`);
