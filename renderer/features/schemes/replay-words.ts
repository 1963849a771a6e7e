import { formatTotal } from '../../../shared/domain/format-points.ts';
import type { Replay, ReplayedCandidacy } from '../../../shared/domain/replay-cycle.ts';
import type { GradedResult } from '../../../shared/schema/graded-result.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import { formatYuan } from '../../ui/format-yuan.ts';

/** Two values as one text where they are the same, else from one to the other. */
export const range = (low: string, high: string): string => (low === high ? low : `${low} ～ ${high}`);

export const levelName = ({ levels }: Scheme, { level }: GradedResult): string =>
  levels.find(({ code }) => code === level)?.name ?? '—';

const totalText = ({ total }: GradedResult): string => (total === null ? '—' : formatTotal(total));

/** What a candidacy would have under the new scheme: one value, or the two between which it lies. */
export const replayedTexts = (
  { before, low, high }: ReplayedCandidacy,
  own: Scheme,
  next: Scheme,
): {
  readonly totals: readonly [string, string];
  readonly levels: readonly [string, string];
  readonly money: readonly [string, string];
} => ({
  totals: [totalText(before), range(totalText(low), totalText(high))],
  levels: [levelName(own, before), range(levelName(next, low), levelName(next, high))],
  money: [
    formatYuan(before.subsidy.amount),
    range(formatYuan(low.subsidy.amount), formatYuan(high.subsidy.amount)),
  ],
});

/** All the money of a cycle, as it is and as it would be. */
export function moneyInAll({ money }: Replay): readonly [string, string] {
  const sum = (end: 'before' | 'low' | 'high'): number => money.reduce((fen, row) => fen + row[end], 0);
  return [formatYuan(sum('before')), range(formatYuan(sum('low')), formatYuan(sum('high')))];
}

export const moneyTexts = ({ before, low, high }: Replay['money'][number]): readonly [string, string] => [
  formatYuan(before),
  range(formatYuan(low), formatYuan(high)),
];
