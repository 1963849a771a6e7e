import { systemClock } from '../../shared/lib/clock.ts';
import type { FieldKeys } from '../keys/field-keys.ts';
import { accountReads } from './account-queries.ts';
import { admitFieldKey } from './admit-field-key.ts';
import { emptyAuditHead } from './audit-entry.ts';
import { auditEntryOf } from './audit-rows.ts';
import { readSpan } from './change-span.ts';
import { createCityBus } from './city-bus.ts';
import { lockCounters, saveCounters } from './city-counters.ts';
import { createCityWriter, documentReads } from './city-writer.ts';
import { epochsOf } from './epochs.ts';
import { historyRecordOf } from './document-rows.ts';
import { shownRecord, withStates } from './history-entry.ts';
import { createFieldSeal, isUnreadable, openingSession, withoutKey, type FieldSeal } from './field-seal.ts';
import { sealPlainRows } from './seal-plain-rows.ts';
import { evidenceReads } from './evidence-rows.ts';
import type { HubStore } from './hub-store.ts';
import { meetingReads, noteMeetingContact } from './meeting-rows.ts';
import { migrateSchema } from './migrate-schema.ts';
import { countChanges, readChanges } from './sql-changes.ts';
import { packageReads } from './package-rows.ts';
import { readPlacements } from './placement-rows.ts';
import type { SqlDriver } from './sql-driver.ts';
import { numberOf, textOf } from './sql-row.ts';
import { createUnreadableValues } from './unreadable-values.ts';

async function admittedSeal(driver: SqlDriver, keys: FieldKeys): Promise<FieldSeal> {
  const { key, hasPlainRows } = await admitFieldKey(driver, keys);
  if (hasPlainRows) await sealPlainRows(driver, key, systemClock.now().toISOString());
  return createFieldSeal(key);
}

/**
 * The hub's store on either database, its tables made or brought up to date.
 *
 * @param keys the key of the personal fields; `unneeded` for what works without one, such as the check of the audit chain
 * @throws AppError DATA_NEWER_THAN_PROGRAM, HUB_KEY_MISSING, HUB_KEY_WRONG, HUB_KEY_DAMAGED, HUB_KEY_NEEDED
 */
export async function openSqlStore(driver: SqlDriver, keys: FieldKeys | 'unneeded'): Promise<HubStore> {
  try {
    await migrateSchema(driver);
    return storeOn(driver, keys === 'unneeded' ? withoutKey('') : await admittedSeal(driver, keys));
  } catch (error) {
    await driver.close();
    throw error;
  }
}

function storeOn(driver: SqlDriver, seal: FieldSeal): HubStore {
  const unreadable = createUnreadableValues();
  const reader = openingSession(driver.reader, seal, unreadable);
  const strictReader = openingSession(driver.reader, seal, null);
  const bus = createCityBus(driver);
  return {
    write: (cityId, work) =>
      driver.transaction(async (session) => {
        const counters = await lockCounters(driver, session, cityId);
        const { seq: after } = counters;
        const opening = openingSession(session, seal, unreadable);
        const result = await work(createCityWriter(opening, cityId, counters, seal));
        await saveCounters(session, cityId, counters);
        await bus.announce(session, { cityId, after, upTo: counters.seq });
        return result;
      }),
    readChanges: (cityId, query) => readChanges(reader, cityId, query),
    countChanges: (cityId, query) => countChanges(reader, cityId, query),
    readSpan: (span) => readSpan(reader, span),
    unreadable,
    followOthers: (listener) => bus.listen(listener),
    readHistory: async (cityId, collection, id) => {
      const sql = 'SELECT * FROM history WHERE city_id = ? AND collection = ? AND id = ? ORDER BY seq';
      const rows = await strictReader.query(sql, [cityId, collection, id]);
      return withStates(rows.map((row) => historyRecordOf(collection, row)));
    },
    readHistoryEntry: async (cityId, collection, id, seq) => {
      const sql = 'SELECT * FROM history WHERE city_id = ? AND collection = ? AND id = ? AND seq = ?';
      const [row] = await driver.reader.query(sql, [cityId, collection, id, seq]);
      return row ? historyRecordOf(collection, row) : null;
    },
    readPlacements: (cityId, after, limit) => readPlacements(driver.reader, cityId, after, limit),
    readHistoryAt: async (cityId, collection, id, upTo) => {
      const sql = `SELECT * FROM history WHERE city_id = ? AND collection = ? AND id = ? AND seq <= ?
        ORDER BY seq DESC LIMIT 1`;
      const [row] = await reader.query(sql, [cityId, collection, id, upTo]);
      return row && !isUnreadable(row) ? shownRecord(historyRecordOf(collection, row)) : null;
    },
    epochs: (cityId) => epochsOf(driver, cityId),
    readAudit: async (cityId, afterN, limit) => {
      const sql = 'SELECT * FROM audit WHERE city_id = ? AND n > ? ORDER BY n LIMIT ?';
      return (await reader.query(sql, [cityId, afterN, limit])).map(auditEntryOf);
    },
    auditHead: async (cityId) => {
      const sql = 'SELECT audit_n, audit_hash FROM counters WHERE city_id = ?';
      const [row] = await reader.query(sql, [cityId]);
      return row ? { n: numberOf(row, 'audit_n'), hash: textOf(row, 'audit_hash') } : emptyAuditHead;
    },
    accounts: (cityId) => accountReads(reader, cityId),
    packages: (cityId) => packageReads(reader, cityId),
    evidence: (cityId) => evidenceReads(reader, cityId),
    meetings: (cityId) => meetingReads(reader, cityId),
    documents: (cityId) => documentReads(reader, cityId),
    noteMeetingContact: (cityId, sessionId, at) =>
      driver.transaction((session) => noteMeetingContact(session, cityId, sessionId, at)),
    noteContact: (cityId, deviceId, at) =>
      driver.transaction(async (session) => {
        const sql = 'UPDATE devices SET contact_at = ? WHERE city_id = ? AND id = ?';
        await session.query(sql, [at, cityId, deviceId]);
      }),
    overwriteErased: () => driver.overwriteErased(),
    close: () => driver.close(),
  };
}
