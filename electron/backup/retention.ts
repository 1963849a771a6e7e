/** How many days, weeks and months keep their newest backup. */
const kept = { days: 7, weeks: 4, months: 12 } as const;
const dayMs = 86_400_000;

const dayOf = (at: Date): number =>
  Math.floor(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / dayMs);
/** Weeks begin on Monday; the first of January 1970 was a Thursday. */
const weekOf = (at: Date): number => Math.floor((dayOf(at) + 3) / 7);
const monthOf = (at: Date): number => at.getFullYear() * 12 + at.getMonth();

/** The newest backup of each of the newest `most` periods that have one. */
function newestOfEach(
  ascending: readonly Date[],
  periodOf: (at: Date) => number,
  most: number,
): readonly Date[] {
  const newest = new Map(ascending.map((at) => [periodOf(at), at]));
  return [...newest.entries()]
    .sort(([left], [right]) => right - left)
    .slice(0, most)
    .map(([, at]) => at);
}

/**
 * Which of the backups stay, in local time: of the last seven days that have one the newest, so of four weeks and of
 * twelve months. Counted by backups and not by today, so that a clock gone wrong or a long holiday deletes nothing.
 */
export function backupsToKeep(times: readonly Date[]): ReadonlySet<number> {
  const ascending = times
    .filter((at) => !Number.isNaN(at.getTime()))
    .toSorted((left, right) => left.getTime() - right.getTime());
  const stays = [
    ...newestOfEach(ascending, dayOf, kept.days),
    ...newestOfEach(ascending, weekOf, kept.weeks),
    ...newestOfEach(ascending, monthOf, kept.months),
  ];
  return new Set(stays.map((at) => at.getTime()));
}
