import { splitNumber } from '../../shared/sync/leased-number.ts';
import type { CityWriter, LeasedBlock } from './hub-store.ts';
import type { SqlRow, SqlSession } from './sql-driver.ts';
import { numberOf, textOf } from './sql-row.ts';

const blockOf = (row: SqlRow): LeasedBlock => ({
  series: textOf(row, 'series'),
  first: numberOf(row, 'first_number'),
  last: numberOf(row, 'last_number'),
  device: textOf(row, 'device'),
  request: textOf(row, 'request'),
  at: textOf(row, 'at'),
});

export const blockCommands = (
  session: SqlSession,
  cityId: string,
): Pick<
  CityWriter,
  'findBlock' | 'findBlocks' | 'lastNumber' | 'lastCertificate' | 'addBlock' | 'isRestored'
> => ({
  findBlock: async (device, request) => {
    const sql = 'SELECT * FROM number_blocks WHERE city_id = ? AND device = ? AND request = ?';
    const [row] = await session.query(sql, [cityId, device, request]);
    return row ? blockOf(row) : null;
  },
  findBlocks: async (series) => {
    if (series.length === 0) return [];
    const marks = series.map(() => '?').join(', ');
    const sql = `SELECT * FROM number_blocks WHERE city_id = ? AND series IN (${marks})`;
    return (await session.query(sql, [cityId, ...series])).map(blockOf);
  },
  lastCertificate: async (series) => {
    const sql = `SELECT tag FROM documents WHERE city_id = ? AND collection = 'certificates'
      AND substr(tag, 1, ?) = ?`;
    // Characters as the databases count them, which is not how JavaScript does.
    const rows = await session.query(sql, [cityId, Array.from(series).length, series]);
    const numbers = rows.map((row) => splitNumber(textOf(row, 'tag')));
    return numbers.reduce((last, one) => (one?.series === series ? Math.max(last, one.place) : last), 0);
  },
  isRestored: async () => {
    const sql = 'SELECT n FROM epochs WHERE city_id = ? AND n > 1 LIMIT 1';
    return (await session.query(sql, [cityId])).length > 0;
  },
  lastNumber: async (series) => {
    const sql =
      'SELECT coalesce(max(last_number), 0) AS last FROM number_blocks WHERE city_id = ? AND series = ?';
    const [row = {}] = await session.query(sql, [cityId, series]);
    return numberOf(row, 'last');
  },
  addBlock: ({ series, first, last, device, request, at }) =>
    session.insert('number_blocks', [
      { city_id: cityId, series, first_number: first, last_number: last, device, request, at },
    ]),
});
