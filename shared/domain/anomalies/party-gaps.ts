import type { GradedCandidacy } from '../grade-cycle.ts';
import { addRationals, compareRationals, rational, roundHalfUp, type Rational } from '../rational.ts';
import type { Party } from '../weigh.ts';
import type { Anomaly } from './anomaly.ts';
import { anomalyLimits } from './anomaly-limits.ts';

interface Given {
  readonly party: Party;
  readonly value: Rational;
}

function givenTo({ assessment: { self, township, panel } }: GradedCandidacy): readonly Given[] {
  return [
    ...(self ? [{ party: 'self', value: rational(self.total) } as const] : []),
    ...(township ? [{ party: 'township', value: rational(township.total) } as const] : []),
    ...(panel.count > 0 ? [{ party: 'panel', value: rational(panel.sum, panel.count) } as const] : []),
  ];
}

const shown = ({ party, value }: Given) => ({ party, points: Number(roundHalfUp(value)) });

/** Candidacies whose parties are at least `limit` hundredths of a point apart, compared exactly. */
export const partyGaps = (
  graded: readonly GradedCandidacy[],
  limit: number = anomalyLimits.gap,
): readonly Anomaly[] =>
  graded.flatMap((row): readonly Anomaly[] => {
    const [low, ...rest] = givenTo(row).toSorted((a, b) => compareRationals(a.value, b.value));
    const high = rest.at(-1);
    if (!low || !high) return [];
    if (compareRationals(high.value, addRationals(low.value, rational(limit))) < 0) return [];
    return [{ kind: 'party-gap', candidacyId: row.candidacy.id, low: shown(low), high: shown(high) }];
  });
