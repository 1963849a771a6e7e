import type { DataKey } from '../../shared/crypto/data-key.ts';
import { openValue } from '../../shared/crypto/open-value.ts';
import { hasPersonalFields } from '../../shared/crypto/personal-fields.ts';
import { personalPlaces } from '../../shared/crypto/personal-places.ts';
import { isSealed } from '../../shared/crypto/sealed-format.ts';
import { sealValue } from '../../shared/crypto/seal-value.ts';
import { withValues } from '../../shared/crypto/with-values.ts';
import { collectionNames, type CollectionName } from '../../shared/schema/registry.ts';
import { markSealed } from './admit-field-key.ts';
import { linkAudit } from './audit-entry.ts';
import { auditRecord } from './audit-rows.ts';
import { lockCounters, saveCounters } from './city-counters.ts';
import { historyRecordOf } from './document-rows.ts';
import { historyDigest } from './history-entry.ts';
import type { SqlDriver, SqlRow, SqlSession } from './sql-driver.ts';
import { numberOf, textOf } from './sql-row.ts';

const pageSize = 200;
const collections = collectionNames.filter((name) => hasPersonalFields(name));

interface Document {
  readonly id: string;
}

/** Somebody may have typed what looks sealed; only what opens here is. */
async function isOpenable(
  key: DataKey,
  place: Parameters<typeof openValue>[1],
  value: unknown,
): Promise<boolean> {
  if (!isSealed(value)) return false;
  return openValue(key, place, value).then(
    () => true,
    () => false,
  );
}

/** A state's text with those fields sealed that are not yet; the same text when there is none. */
async function sealPlain(key: DataKey, collection: CollectionName, text: string): Promise<string> {
  if (!text.startsWith('{')) return text;
  const document = JSON.parse(text) as Document;
  const { id } = document;
  const sealed: [string, string][] = [];
  for (const { path, value } of personalPlaces(collection, document)) {
    const place = { collection, id, path };
    if (!(await isOpenable(key, place, value))) sealed.push([path, await sealValue(key, place, value)]);
  }
  return sealed.length === 0 ? text : JSON.stringify(withValues(document, sealed));
}

/** One page of one table: how it is read, in which order, and what is done to a row. */
interface Pass {
  readonly table: 'documents' | 'departures' | 'history';
  readonly key: readonly string[];
}

const passes: readonly Pass[] = [
  { table: 'documents', key: ['id'] },
  { table: 'departures', key: ['township_code', 'seq'] },
  { table: 'history', key: ['id', 'seq'] },
];

interface Desk {
  readonly driver: SqlDriver;
  readonly key: DataKey;
  readonly cityId: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

async function sealBody(
  session: SqlSession,
  { key, cityId }: Desk,
  { table, key: columns }: Pass,
  row: SqlRow,
) {
  const collection = textOf(row, 'collection') as CollectionName;
  const sealed = await sealPlain(key, collection, textOf(row, 'body'));
  if (sealed === row['body']) return;
  const where = columns.map((column) => `${column} = ?`).join(' AND ');
  const place = columns.map((column) => row[column] as string | number);
  await session.query(`UPDATE ${table} SET body = ? WHERE city_id = ? AND collection = ? AND ${where}`, [
    sealed,
    cityId,
    collection,
    ...place,
  ]);
}

/** @returns the subject and digest of the entry as it stands now; null where nothing was plain */
async function sealEntry(session: SqlSession, { key, cityId }: Desk, row: SqlRow) {
  const collection = textOf(row, 'collection') as CollectionName;
  const kept = historyRecordOf(collection, row);
  const before = kept.before && (await sealPlain(key, collection, kept.before));
  const after = await sealPlain(key, collection, kept.after);
  if (before === kept.before && after === kept.after) return null;
  const { id, seq } = kept;
  const sql =
    'UPDATE history SET before = ?, after = ? WHERE city_id = ? AND collection = ? AND id = ? AND seq = ?';
  await session.query(sql, [before, after, cityId, collection, id, seq]);
  return { subject: `${collection}/${id}#${seq}`, digest: historyDigest({ ...kept, before, after }) };
}

async function sealRows(session: SqlSession, desk: Desk, pass: Pass, rows: readonly SqlRow[]): Promise<void> {
  const { driver, cityId, at } = desk;
  const counters = await lockCounters(driver, session, cityId);
  for (const row of rows) {
    const entry = pass.table === 'history' ? await sealEntry(session, desk, row) : null;
    if (pass.table !== 'history') await sealBody(session, desk, pass, row);
    if (!entry) continue;
    const link = linkAudit(cityId, counters.audit, {
      at,
      actor: 'hub',
      device: 'hub',
      action: 'seal',
      ...entry,
    });
    counters.audit = { n: link.n, hash: link.hash };
    await session.insert('audit', [auditRecord(cityId, link)]);
  }
  await saveCounters(session, cityId, counters);
}

async function sealCollection(desk: Desk, pass: Pass, collection: CollectionName): Promise<void> {
  const { table, key } = pass;
  const order = key.join(', ');
  const next = `AND (${order}) > (${key.map(() => '?').join(', ')})`;
  let last: readonly (string | number)[] = [];
  for (;;) {
    const sql = `SELECT * FROM ${table} WHERE city_id = ? AND collection = ? ${last.length === 0 ? '' : next}
      ORDER BY ${order} LIMIT ${pageSize}`;
    const rows = await desk.driver.transaction(async (session) => {
      const page = await session.query(sql, [desk.cityId, collection, ...last]);
      await sealRows(session, desk, pass, page);
      return page;
    });
    const end = rows.at(-1);
    if (!end || rows.length < pageSize) return;
    last = key.map((column) => (column === 'seq' ? numberOf(end, column) : textOf(end, column)));
  }
}

/**
 * Seals the personal fields of every row from before there was a key. Page by page, each as a whole: broken off, it goes
 * on at the next start. The audit chain keeps the digests of the entries as they were, and gets those of what stands
 * there now.
 */
export async function sealPlainRows(driver: SqlDriver, key: DataKey, at: string): Promise<void> {
  const cities = await driver.reader.query('SELECT city_id FROM counters ORDER BY city_id', []);
  for (const city of cities) {
    const desk = { driver, key, cityId: textOf(city, 'city_id'), at };
    for (const pass of passes) {
      for (const collection of collections) await sealCollection(desk, pass, collection);
    }
  }
  await driver.transaction((session) => markSealed(session, true));
  await driver.overwriteErased();
}
