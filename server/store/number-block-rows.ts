import type { CityWriter } from './hub-store.ts';
import type { SqlSession } from './sql-driver.ts';
import { numberOf, textOf } from './sql-row.ts';

export const blockCommands = (
  session: SqlSession,
  cityId: string,
): Pick<CityWriter, 'findBlock' | 'lastNumber' | 'addBlock'> => ({
  findBlock: async (device, request) => {
    const sql = `SELECT series, first_number, last_number, at FROM number_blocks
      WHERE city_id = ? AND device = ? AND request = ?`;
    const [row] = await session.query(sql, [cityId, device, request]);
    return row
      ? {
          series: textOf(row, 'series'),
          first: numberOf(row, 'first_number'),
          last: numberOf(row, 'last_number'),
          device,
          request,
          at: textOf(row, 'at'),
        }
      : null;
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
