import { bodyOf, historyRecordOf } from './document-rows.ts';
import { sealedHistory, type FieldSeal } from './field-seal.ts';
import type { CityWriter } from './hub-store.ts';
import type { SqlSession } from './sql-driver.ts';
import { numberOf, textOf } from './sql-row.ts';

type Erasures = Pick<CityWriter, 'historyOf' | 'rewriteHistory' | 'departuresOf' | 'rewriteDepartures'>;

/**
 * What is kept of a document beside its newest state, to be read and written anew.
 *
 * @param session reads states opened; what is written is sealed here
 */
export const erasures = (session: SqlSession, cityId: string, seal: FieldSeal): Erasures => ({
  historyOf: async (collection, id) => {
    const sql = 'SELECT * FROM history WHERE city_id = ? AND collection = ? AND id = ? ORDER BY seq';
    const rows = await session.query(sql, [cityId, collection, id]);
    return rows.map((row) => historyRecordOf(collection, row));
  },
  rewriteHistory: async (records) => {
    const sql =
      'UPDATE history SET before = ?, after = ? WHERE city_id = ? AND collection = ? AND id = ? AND seq = ?';
    const sealed = await sealedHistory(seal, records);
    for (const { collection, id, seq, before, after } of sealed)
      await session.query(sql, [before, after, cityId, collection, id, seq]);
    return sealed;
  },
  departuresOf: async (collection, id) => {
    const sql = 'SELECT * FROM departures WHERE city_id = ? AND collection = ? AND id = ?';
    const rows = await session.query(sql, [cityId, collection, id]);
    return rows.map((row) => ({
      collection,
      townshipCode: textOf(row, 'township_code'),
      seq: numberOf(row, 'seq'),
      sinceSeq: numberOf(row, 'since_seq'),
      document: bodyOf(row),
    }));
  },
  rewriteDepartures: async (departures) => {
    const sql =
      'UPDATE departures SET body = ? WHERE city_id = ? AND collection = ? AND township_code = ? AND seq = ?';
    for (const { collection, townshipCode, seq, document } of departures) {
      const body = await seal.seal(collection, document.id, JSON.stringify(document));
      await session.query(sql, [body, cityId, collection, townshipCode, seq]);
    }
  },
});
