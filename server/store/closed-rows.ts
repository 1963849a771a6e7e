import { closedPlaces, type ClosedTo } from '../../shared/domain/closed-to.ts';
import { bodyColumn, bodyOf } from './document-rows.ts';
import { recusedTags } from './scope-columns.ts';
import type { SqlSession } from './sql-driver.ts';
import { textOf } from './sql-row.ts';

const living = 'FROM documents WHERE city_id = ? AND collection = ? AND deleted = 0';

/** What the member of the panel keeps out of, as the hub has it now. */
export async function readClosed(session: SqlSession, cityId: string, memberId: string): Promise<ClosedTo> {
  const select = `SELECT ${bodyColumn} ${living}`;
  const cycles = (await session.query(select, [cityId, 'cycles'])).map((row) => bodyOf<'cycles'>(row));
  const schemes = (await session.query(select, [cityId, 'schemes'])).map((row) => bodyOf<'schemes'>(row));
  const marks = recusedTags.map(() => '?').join(', ');
  const declared = await session.query(
    `SELECT candidacy_id ${living} AND tag IN (${marks}) AND party = 'panel' AND rater_id = ?`,
    [cityId, 'sheets', ...recusedTags, memberId],
  );
  return {
    places: closedPlaces(memberId, cycles, schemes),
    candidacyIds: declared.map((row) => textOf(row, 'candidacy_id')),
  };
}
