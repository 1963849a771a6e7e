import { randomUUID } from 'node:crypto';
import { lockCounters } from './city-counters.ts';
import type { SqlDriver, SqlSession } from './sql-driver.ts';
import { numberOf, textOf } from './sql-row.ts';

/** One stretch of a city's numbering; `since` is the last number it shares with the stretch before it. */
export interface Epoch {
  readonly id: string;
  readonly since: number;
}

/** Oldest first; the last one is under way. */
export type Epochs = readonly [Epoch, ...Epoch[]];

async function readEpochs(session: SqlSession, cityId: string): Promise<readonly Epoch[]> {
  const rows = await session.query('SELECT id, since_seq FROM epochs WHERE city_id = ? ORDER BY n', [cityId]);
  return rows.map((row) => ({ id: textOf(row, 'id'), since: numberOf(row, 'since_seq') }));
}

const isBegun = (epochs: readonly Epoch[]): epochs is Epochs => epochs.length > 0;

/**
 * Begins an epoch at the number the city has now: what its clients have seen after it may be gone. To be called
 * in a transaction, after every restore, whatever brought the data back.
 */
export async function beginEpoch(driver: SqlDriver, session: SqlSession, cityId: string): Promise<Epoch> {
  const { seq } = await lockCounters(driver, session, cityId);
  const earlier = await readEpochs(session, cityId);
  const epoch = { id: randomUUID(), since: earlier.length === 0 ? 0 : seq };
  const record = { city_id: cityId, n: earlier.length + 1, id: epoch.id, since_seq: epoch.since };
  await session.insert('epochs', [record]);
  return epoch;
}

/** The city's epochs; the first one begins when they are first asked for. */
export async function epochsOf(driver: SqlDriver, cityId: string): Promise<Epochs> {
  const known = await readEpochs(driver.reader, cityId);
  if (isBegun(known)) return known;
  return driver.transaction(async (session): Promise<Epochs> => {
    await lockCounters(driver, session, cityId);
    const now = await readEpochs(session, cityId);
    return isBegun(now) ? now : [await beginEpoch(driver, session, cityId)];
  });
}

/**
 * Up to which number somebody who knows the city from the epoch `id` has seen the same changes: all of them in the
 * epoch under way, none when nobody here has heard of that epoch.
 */
export function sharedUpTo(epochs: Epochs, id: string): number {
  const place = epochs.findIndex((epoch) => epoch.id === id);
  if (place < 0) return 0;
  return Math.min(Number.MAX_SAFE_INTEGER, ...epochs.slice(place + 1).map(({ since }) => since));
}
