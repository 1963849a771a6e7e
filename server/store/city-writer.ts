import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { readClosed, readEveryClosed } from './closed-rows.ts';
import { accountReads, accountWrites } from './account-queries.ts';
import { linkAudit } from './audit-entry.ts';
import { auditRecord } from './audit-rows.ts';
import type { CityCounters } from './city-counters.ts';
import {
  bodyColumn,
  bodyOf,
  departureRecord,
  documentRecord,
  historyRecord,
  replaceDocument,
  storedColumns,
  storedDocumentOf,
} from './document-rows.ts';
import { erasures } from './erasure-rows.ts';
import { evidenceWrites } from './evidence-rows.ts';
import type { CityWriter, OfficeReads } from './hub-store.ts';
import { sealedHistory, sealedRecords, type FieldSeal } from './field-seal.ts';
import { meetingReads, meetingWrites } from './meeting-rows.ts';
import { blockCommands } from './number-block-rows.ts';
import { packageReads, packageWrites } from './package-rows.ts';
import type { SqlRow, SqlSession } from './sql-driver.ts';
import { textOf } from './sql-row.ts';

const inCollection = 'FROM documents WHERE city_id = ? AND collection = ?';

/** What a batch is judged by: reads under the city's lock, so that they are the newest there is. */
function readsOf(session: SqlSession, cityId: string) {
  /** The rows of a collection with one of these values in a column; asks nothing for no values. */
  const rowsWith = async (
    select: string,
    collection: CollectionName,
    column: string,
    values: readonly string[],
  ): Promise<readonly SqlRow[]> => {
    if (values.length === 0) return [];
    const sql = `${select} AND ${column} IN (${values.map(() => '?').join(', ')})`;
    return session.query(sql, [cityId, collection, ...values]);
  };
  const living = async <N extends CollectionName>(
    collection: N,
    column: string,
    values: readonly string[],
  ): Promise<readonly DocumentOf<N>[]> => {
    const rows = await rowsWith(
      `SELECT ${bodyColumn} ${inCollection} AND deleted = 0`,
      collection,
      column,
      values,
    );
    return rows.map((row) => bodyOf<N>(row));
  };
  const reads: Pick<CityWriter, 'findByIds' | 'findByCandidacy' | 'findByCycle' | 'findByTag'> = {
    findByIds: async <N extends CollectionName>(collection: N, ids: readonly string[]) => {
      const select = `SELECT ${storedColumns} ${inCollection}`;
      const found = (await rowsWith(select, collection, 'id', ids)).map((row) => storedDocumentOf<N>(row));
      return new Map(found.map((stored) => [stored.document.id, stored]));
    },
    findByCandidacy: (collection, candidacyIds) => living(collection, 'candidacy_id', candidacyIds),
    findByCycle: (collection, cycleIds) => living(collection, 'cycle_id', cycleIds),
    findByTag: (collection, wanted) => living(collection, 'tag', wanted),
  };
  return { ...reads, rowsWith };
}

/** What is looked up while others go on writing. */
export function documentReads(session: SqlSession, cityId: string): OfficeReads {
  const { findByIds, findByCandidacy } = readsOf(session, cityId);
  const closedTo = (memberId: string) => readClosed(session, cityId, memberId);
  return { findByIds, findByCandidacy, closedTo };
}

function publicationOf(
  session: SqlSession,
  cityId: string,
): Pick<CityWriter, 'publishedCycles' | 'findHiddenUntilPublished'> {
  return {
    publishedCycles: async () => {
      const sql = `SELECT id ${inCollection} AND deleted = 0 AND tag <> 'open'`;
      const rows = await session.query(sql, [cityId, 'cycles']);
      return new Set(rows.map((row) => textOf(row, 'id')));
    },
    findHiddenUntilPublished: async (collection, cycleId) => {
      const sql = `SELECT ${storedColumns} ${inCollection} AND cycle_id = ?
        AND (collection NOT IN ('sheets', 'cases') OR party = 'panel') ORDER BY seq`;
      const rows = await session.query(sql, [cityId, collection, cycleId]);
      return rows.map((row) => storedDocumentOf(row));
    },
  };
}

/**
 * The writer of one city in an open transaction that holds the city's counters, which it moves on.
 *
 * @param session reads states opened; what is written is sealed here
 */
export function createCityWriter(
  session: SqlSession,
  cityId: string,
  counters: CityCounters,
  seal: FieldSeal,
): CityWriter {
  const { rowsWith, ...reads } = readsOf(session, cityId);
  return {
    ...reads,
    ...publicationOf(session, cityId),
    ...blockCommands(session, cityId),
    ...accountReads(session, cityId),
    ...accountWrites(session, cityId),
    ...meetingReads(session, cityId),
    ...meetingWrites(session, cityId),
    ...evidenceWrites(session, cityId),
    ...packageReads(session, cityId),
    ...packageWrites(session, cityId),
    everyClosed: () => readEveryClosed(session, cityId),
    findIdsOfTownships: async (collection, codes) => {
      const rows = await rowsWith(`SELECT id ${inCollection}`, collection, 'township_code', codes);
      return rows.map((row) => textOf(row, 'id'));
    },
    takeSeq: () => (counters.seq += 1),
    departedIds: async (collection, townshipCode, ids) => {
      const select = 'SELECT id, township_code FROM departures WHERE city_id = ? AND collection = ?';
      const rows = await rowsWith(select, collection, 'id', ids);
      const own = rows.filter((row) => textOf(row, 'township_code') === townshipCode);
      return new Set(own.map((row) => textOf(row, 'id')));
    },
    putDocuments: async (collection, rows) => {
      const records = rows.map((row) => documentRecord(cityId, collection, row));
      await session.insert('documents', await sealedRecords(seal, records), replaceDocument);
    },
    addHistory: async (entries) => {
      const stored = await sealedHistory(seal, entries);
      await session.insert(
        'history',
        stored.map((entry) => historyRecord(cityId, entry)),
      );
      return stored;
    },
    ...erasures(session, cityId, seal),
    addDepartures: async (departures) => {
      const records = departures.map((departure) => departureRecord(cityId, departure));
      await session.insert('departures', await sealedRecords(seal, records));
    },
    addAudit: (facts) => {
      const entries = facts.map((fact) => {
        const entry = linkAudit(cityId, counters.audit, fact);
        counters.audit = { n: entry.n, hash: entry.hash };
        return auditRecord(cityId, entry);
      });
      return session.insert('audit', entries);
    },
  };
}
