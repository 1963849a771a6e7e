import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentResult, currentResults } from '../../../shared/domain/current-result.ts';
import { amountDifference, resultDifferences } from '../../../shared/domain/result-differences.ts';
import type { GradedResult } from '../../../shared/schema/graded-result.ts';
import { hubDocuments } from '../../helpers/hub-documents.ts';
import { correctionDetail } from '../../helpers/proceedings.ts';

const result = hubDocuments.results();
const announced = result.outcome;
const revoked = correctionDetail.after;
const other: GradedResult = { ...announced, candidacyId: '2026|a2', rank: 2, total: 8000 };
const moved: GradedResult = { ...other, rank: 1 };
const item = { ...hubDocuments.cases(), detail: correctionDetail };

describe('rows 23, 24 and 26: what is computed against what was announced', () => {
  it('row 23: finds the veto, the money to claim back and the place that moves', () => {
    expect(resultDifferences([announced, other], [revoked, moved])).toMatchObject([
      { candidacyId: announced.candidacyId, cause: 'revocation', levelChanged: true, amount: -360_000 },
      { candidacyId: '2026|a2', cause: 'rank', levelChanged: false, amount: 0 },
    ]);
  });

  it('row 24: gives back what an overturned veto took', () => {
    expect(resultDifferences([revoked], [announced])).toMatchObject([
      { cause: 'restoration', levelChanged: true, amount: 360_000 },
    ]);
  });

  it('row 26: names a change of months alone, and nothing where nothing changed', () => {
    const fewer = { ...announced, subsidy: { ...announced.subsidy, months: 6, amount: 180_000 } };
    expect(resultDifferences([announced], [fewer])).toMatchObject([
      { cause: 'correction', levelChanged: false, amount: -180_000 },
    ]);
    expect(resultDifferences([announced, other], [other, { ...announced }])).toEqual([]);
  });
});

describe('a corrected result', () => {
  it('shows what the last correction made of it, and the announced one stays', () => {
    const [current] = currentResults([result], [item]);
    expect(current).toMatchObject({ outcome: revoked, note: '2026-12-20 武工字〔2026〕9号' });
    expect(result.outcome).toBe(announced);
  });

  it('is not touched by the corrections of an earlier announcement', () => {
    const again = { ...result, outcome: { ...announced, total: 9100 } };
    expect(currentResult(again, [correctionDetail])).toBe(again);
  });

  it('ends at the outcome computed last, and the differences add up, however often it is corrected', () => {
    const outcome = fc
      .record({ level: fc.constantFrom('A', 'B', 'D'), amount: fc.constantFrom(0, 120_000, 360_000) })
      .map(({ level, amount }): GradedResult => ({
        ...announced,
        level,
        subsidy: { ...announced.subsidy, amount },
      }));
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 6 }), (outcomes) => {
        const chain = [announced, ...outcomes];
        const corrections = outcomes.map((after, place) => ({
          ...correctionDetail,
          revision: place + 1,
          before: chain[place] ?? announced,
          after,
        }));
        const current = currentResult(result, corrections);
        expect(current.outcome).toEqual(chain.at(-1));
        const paid = corrections.map(({ before, after }) => amountDifference(before, after));
        expect(paid.reduce((sum, amount) => sum + amount, announced.subsidy.amount)).toBe(
          current.outcome.subsidy.amount,
        );
      }),
    );
  });
});
