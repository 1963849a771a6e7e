import { splitNumber } from '../../../shared/sync/leased-number.ts';
import type { NumberBlock } from '../../../shared/sync/number-block.ts';
import { numberDigits } from '../../data/number-prefix.ts';

/** Numbers in a row that no certificate bears; `ours` when they are leased to this PC, else another has them. */
export interface UnusedRange {
  readonly from: string;
  readonly to: string;
  readonly ours: boolean;
}

interface Free {
  readonly number: number;
  readonly ours: boolean;
}

const written = (series: string, number: number): string =>
  `${series}${String(number).padStart(numberDigits, '0')}`;

function rangesOf(series: string, free: readonly Free[]): UnusedRange[] {
  const runs: Free[][] = [];
  for (const one of free) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last?.ours === one.ours && last.number + 1 === one.number) run.push(one);
    else runs.push([one]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    return first && last
      ? [{ from: written(series, first.number), to: written(series, last.number), ours: first.ours }]
      : [];
  });
}

/**
 * The register's gaps (未使用): numbers of this PC's blocks, and numbers below those in use, that no certificate
 * bears. Blocks that lie past every number known here belong to other PCs and are theirs to list.
 *
 * @param used every number of the register, void ones included
 * @param base what the numbers of this register begin with; blocks of other years are left out
 */
export function unusedNumbers(
  used: readonly string[],
  blocks: readonly NumberBlock[],
  base: string,
): readonly UnusedRange[] {
  const taken = new Map<string, Set<number>>();
  for (const { series, place } of used.map((one) => splitNumber(one)).filter((one) => one !== null)) {
    taken.set(series, (taken.get(series) ?? new Set()).add(place));
  }
  const ours = blocks.filter(({ series }) => series.startsWith(base) || taken.has(series));
  const all = new Set([...taken.keys(), ...ours.map(({ series }) => series)]);
  return [...all].sort().flatMap((series) => {
    const own = ours.filter((block) => block.series === series);
    const places = taken.get(series) ?? new Set<number>();
    const end = Math.max(0, ...places, ...own.map(({ last }) => last));
    const isOurs = (number: number): boolean =>
      own.some(({ first, last }) => first <= number && number <= last);
    const free = Array.from({ length: end }, (_, place) => place + 1).filter((number) => !places.has(number));
    return rangesOf(
      series,
      free.map((number) => ({ number, ours: isOurs(number) })),
    );
  });
}
