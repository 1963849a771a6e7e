import type { CycleArchive } from '../../schema/archive.ts';
import { currentSnapshot } from '../current-snapshot.ts';
import { indexScheme } from '../index-scheme.ts';
import type { Anomaly } from './anomaly.ts';

/** Unions one of whose rates lies on a line of the rates item to the head: `part` · 10 000 = `line` · `whole`. */
export function ratesOnLine({ scheme, unions, snapshots, cycle }: CycleArchive): readonly Anomaly[] {
  const lines = new Set(indexScheme(scheme).ratesItems.flatMap(({ tiers }) => tiers.map(({ rate }) => rate)));
  const byUnion = Map.groupBy(snapshots, (snapshot) => snapshot.unionId);
  return unions.flatMap(({ id }): readonly Anomaly[] => {
    const counts = currentSnapshot(byUnion.get(id) ?? [], cycle.cutoff);
    if (!counts) return [];
    const { employees, members, verified } = counts;
    const rates = [
      { rate: 'join', part: members, whole: employees },
      { rate: 'verified', part: verified, whole: counts[scheme.policies.rateDenominator] },
    ] as const;
    return rates.flatMap(({ rate, part, whole }) =>
      [...lines]
        .filter((line) => whole > 0 && BigInt(part) * 10_000n === BigInt(line) * BigInt(whole))
        .map((line) => ({ kind: 'rate-on-line', unionId: id, rate, line, part, whole }) as const),
    );
  });
}
