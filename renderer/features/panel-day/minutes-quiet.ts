import type { Board } from '../../../shared/sync/meeting.ts';

/** Minutes since a tablet was last heard of by the hub's clock, null before it has joined. */
export function minutesQuiet({ now }: Pick<Board, 'now'>, contactAt: string | null): number | null {
  if (contactAt === null) return null;
  return Math.max(0, Math.floor((Date.parse(now) - Date.parse(contactAt)) / 60_000));
}

/** A tablet in use speaks to the hub every few seconds; so long a silence is worth a look. */
export const isQuiet = (minutes: number | null): minutes is number => minutes !== null && minutes >= 2;
