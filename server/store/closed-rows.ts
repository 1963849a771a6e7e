import {
  announcedCycles,
  closedPlaces,
  closedToNothing,
  type ClosedTo,
} from '../../shared/domain/closed-to.ts';
import { bodyColumn, bodyOf } from './document-rows.ts';
import { recusedTags } from './scope-columns.ts';
import type { SqlSession } from './sql-driver.ts';
import { textOf } from './sql-row.ts';

const living = 'FROM documents WHERE city_id = ? AND collection = ? AND deleted = 0';

const marksOf = (values: readonly string[]): string => values.map(() => '?').join(', ');

interface Declared {
  readonly memberId: string;
  readonly cycleId: string;
  readonly candidacyId: string;
}

/** What members have declared themselves out of; of one member, or of all. */
async function readDeclared(
  session: SqlSession,
  cityId: string,
  memberId: string | null,
): Promise<readonly Declared[]> {
  const rows = await session.query(
    `SELECT rater_id, cycle_id, candidacy_id ${living} AND tag IN (${marksOf(recusedTags)}) AND party = 'panel'
      ${memberId === null ? '' : 'AND rater_id = ?'}`,
    [cityId, 'sheets', ...recusedTags, ...(memberId === null ? [] : [memberId])],
  );
  return rows.map((row) => ({
    memberId: textOf(row, 'rater_id'),
    cycleId: textOf(row, 'cycle_id'),
    candidacyId: textOf(row, 'candidacy_id'),
  }));
}

/** The unions of candidacies, by candidacy. */
async function readUnions(
  session: SqlSession,
  cityId: string,
  candidacyIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (candidacyIds.length === 0) return new Map();
  const sql = `SELECT ${bodyColumn} ${living} AND id IN (${marksOf(candidacyIds)})`;
  const rows = await session.query(sql, [cityId, 'candidacies', ...candidacyIds]);
  return new Map(rows.map((row) => bodyOf<'candidacies'>(row)).map(({ id, unionId }) => [id, unionId]));
}

/** @param memberId null for every member there is or was */
async function readAll(
  session: SqlSession,
  cityId: string,
  memberId: string | null,
): Promise<ReadonlyMap<string, ClosedTo>> {
  const select = `SELECT ${bodyColumn} ${living}`;
  const cycles = (await session.query(select, [cityId, 'cycles'])).map((row) => bodyOf<'cycles'>(row));
  const schemes = (await session.query(select, [cityId, 'schemes'])).map((row) => bodyOf<'schemes'>(row));
  const announced = announcedCycles(cycles);
  const declared = (await readDeclared(session, cityId, memberId)).filter(
    ({ cycleId }) => !announced.has(cycleId),
  );
  const unions = await readUnions(session, cityId, [...new Set(declared.map((one) => one.candidacyId))]);
  const seats = cycles.flatMap(({ panel }) => panel.map(({ id }) => id));
  const members = memberId === null ? [...seats, ...declared.map((one) => one.memberId)] : [memberId];
  return new Map(
    [...new Set(members)].map((member) => {
      const candidacyIds = declared
        .filter((one) => one.memberId === member)
        .map(({ candidacyId }) => candidacyId);
      const places = closedPlaces(member, cycles, schemes);
      return [member, { places, candidacyIds, unionIds: candidacyIds.flatMap((id) => unions.get(id) ?? []) }];
    }),
  );
}

/** What the member of the panel keeps out of, as the hub has it now. */
export const readClosed = async (session: SqlSession, cityId: string, memberId: string): Promise<ClosedTo> =>
  (await readAll(session, cityId, memberId)).get(memberId) ?? closedToNothing;

/** What each member keeps out of. */
export const readEveryClosed = (
  session: SqlSession,
  cityId: string,
): Promise<ReadonlyMap<string, ClosedTo>> => readAll(session, cityId, null);
