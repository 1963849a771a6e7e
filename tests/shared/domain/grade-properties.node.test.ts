import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeCycle } from '../../../shared/domain/grade-cycle.ts';
import { grade } from '../../../shared/domain/grade.ts';
import { explain } from '../../../shared/domain/explain.ts';
import type { ArchiveSheet, CycleArchive } from '../../../shared/schema/archive.ts';
import type { GradedResult } from '../../../shared/schema/graded-result.ts';
import { anyArchive } from '../../helpers/any-archive.ts';

const runs = { numRuns: 150 };

/** The archive with its sheets, panel members, snapshots and people in the order of the given keys. */
const shuffled = (archive: CycleArchive, keys: readonly number[]): CycleArchive => {
  const mix = <T>(rows: readonly T[]): T[] =>
    rows
      .map((row, index) => ({ row, key: keys[index % keys.length]! }))
      .sort((a, b) => a.key - b.key)
      .map(({ row }) => row);
  return {
    ...archive,
    sheets: mix(archive.sheets),
    panelMembers: mix(archive.panelMembers),
    snapshots: mix(archive.snapshots),
    people: mix(archive.people),
    unions: mix(archive.unions),
    appointments: mix(archive.appointments),
    vetoes: mix(archive.vetoes),
  };
};

const passes = (part: number, whole: number, percent: bigint) =>
  BigInt(Math.min(part, whole)) * 100n >= percent * BigInt(whole);

/** A result without what the order of candidacies may decide: who of two equals is paid. */
const withoutMoney = ({ subsidy, ...result }: GradedResult) => [result, subsidy.months];

/**
 * The total of a candidacy with everything on one common denominator, written without the product's rationals:
 * hundredths of points × weight sum × number of panel sheets, then one integer division.
 */
function totalByHand(archive: CycleArchive, candidacyId: string): bigint | null {
  const { weights, policies } = archive.scheme;
  const { unionId } = archive.candidacies.find((candidacy) => candidacy.id === candidacyId)!;
  const { townshipCode } = archive.unions.find((union) => union.id === unionId)!;
  const counts = archive.snapshots.find((snapshot) => snapshot.unionId === unionId);
  const lines = [
    [95n, 300],
    [90n, 200],
  ] as const;
  let computed = 0;
  if (counts && counts.employees > 0 && counts[policies.rateDenominator] > 0) {
    const { employees: e, members: m, verified: v } = counts;
    const d = counts[policies.rateDenominator];
    const best = (reached: (percent: bigint) => boolean) => lines.find(([line]) => reached(line))?.[1] ?? 0;
    if (policies.rateCombine === 'both') computed = best((p) => passes(m, e, p) && passes(v, d, p));
    else if (policies.rateCombine === 'each')
      computed = Math.min(300, best((p) => passes(m, e, p)) + best((p) => passes(v, d, p)));
    else
      computed = best(
        (p) =>
          (BigInt(Math.min(m, e)) * BigInt(d) + BigInt(Math.min(v, d)) * BigInt(e)) * 100n >=
          2n * p * BigInt(e) * BigInt(d),
      );
  }
  const baseOf = (sheet: ArchiveSheet) => sheet.scores['A1']! + (sheet.overrides['B4']?.points ?? computed);
  const bonusOf = (sheet: ArchiveSheet) => Math.min(sheet.scores['F1']!, policies.bonusCap);
  const mine = archive.sheets.filter(
    (sheet) => sheet.candidacyId === candidacyId && sheet.status === 'submitted' && !sheet.recused,
  );
  const self = mine.find((sheet) => sheet.rater === 'self');
  const township = mine.find((sheet) => sheet.rater === 'township');
  let panel = mine.filter((sheet) => {
    const seat = archive.panelMembers.find((member) => member.id === sheet.raterId)?.townshipCode;
    return sheet.rater === 'panel' && (policies.recusal === 'none' || seat !== townshipCode);
  });
  const pending = archive.vetoes.some(
    (veto) => veto.candidacyId === candidacyId && veto.decision === 'pending',
  );
  if (!self && policies.missingSelf === 'ineligible') return null;
  if (!township || panel.length < policies.quorum || pending) return null;
  if (policies.trim && panel.length >= 5) {
    const order = (sheet: ArchiveSheet) => (baseOf(sheet) + bonusOf(sheet)) * 1_000_000 + baseOf(sheet);
    panel = panel.toSorted((a, b) => order(a) - order(b)).slice(1, -1);
  }
  const inSheet = policies.bonusMode === 'in-sheet';
  const partOf = (sheet: ArchiveSheet) => BigInt(baseOf(sheet) + (inSheet ? bonusOf(sheet) : 0));
  const n = BigInt(panel.length);
  const share = self || policies.missingSelf === 'zero' ? BigInt(weights.self) : 0n;
  const whole = share + BigInt(weights.township + weights.panel);
  let sum = (self ? partOf(self) : 0n) * share * n + partOf(township) * BigInt(weights.township) * n;
  for (const sheet of panel) {
    sum += partOf(sheet) * BigInt(weights.panel);
    if (!inSheet) sum += BigInt(bonusOf(sheet)) * whole;
  }
  return (2n * sum + whole * n) / (2n * whole * n);
}

/** Every number in a value, at any depth. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (value instanceof Map) return [...value.values()].flatMap(numbersIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('grading any cycle', () => {
  test('the total is what one integer division over a common denominator gives', () => {
    fc.assert(
      fc.property(anyArchive, (archive) => {
        for (const { candidacyId, total } of grade(archive).results)
          expect(total === null ? null : BigInt(total)).toBe(totalByHand(archive, candidacyId));
      }),
      { numRuns: 400 },
    );
  });

  test('no order of rows changes anything', () => {
    const keys = fc.array(fc.integer(), { minLength: 5, maxLength: 17 });
    fc.assert(
      fc.property(anyArchive, keys, (archive, order) => {
        expect(grade(shuffled(archive, order))).toEqual(grade(archive));
      }),
      runs,
    );
  });

  test('the order of candidacies orders the results and changes no grade', () => {
    fc.assert(
      fc.property(anyArchive, (archive) => {
        const turned = grade({ ...archive, candidacies: archive.candidacies.toReversed() });
        expect(turned.results.map(withoutMoney).toReversed()).toEqual(
          grade(archive).results.map(withoutMoney),
        );
      }),
      runs,
    );
  });

  test('raising a score never lowers a total', () => {
    fc.assert(
      fc.property(anyArchive, fc.nat(), fc.nat(2000), fc.boolean(), (archive, pick, more, bonus) => {
        fc.pre(archive.sheets.length > 0);
        const chosen = archive.sheets[pick % archive.sheets.length]!;
        const [code, max] = bonus ? ['F1', 2000] : ['A1', 9700];
        const points = Math.min(max, chosen.scores[code]! + more);
        // A trimmed panel may rank a raised bonus lower among equals; the base part alone never falls.
        fc.pre(archive.scheme.policies.bonusMode === 'in-sheet' || !archive.scheme.policies.trim);
        const sheets = archive.sheets.map((sheet) =>
          sheet === chosen
            ? Object.assign({}, sheet, { scores: { ...sheet.scores, [code]: points } })
            : sheet,
        );
        const before = grade(archive).results;
        const after = grade({ ...archive, sheets }).results;
        for (const [index, result] of after.entries())
          expect(result.total ?? 0).toBeGreaterThanOrEqual(before[index]!.total ?? 0);
      }),
      runs,
    );
  });

  test('every number on the way is an integer, every total inside the scheme', () => {
    fc.assert(
      fc.property(anyArchive, (archive) => {
        const { bonusCap } = archive.scheme.policies;
        for (const graded of gradeCycle(archive)) {
          const { verdict } = graded.assessment;
          const steps = explain(archive, graded);
          expect([...numbersIn(graded), ...numbersIn(steps)].filter((n) => !Number.isSafeInteger(n))).toEqual(
            [],
          );
          expect(JSON.parse(JSON.stringify(steps))).toEqual(steps);
          if (verdict.status !== 'graded') continue;
          expect(verdict.weighed.total).toBeGreaterThanOrEqual(0);
          expect(verdict.weighed.total).toBeLessThanOrEqual(10_000 + bonusCap);
        }
      }),
      runs,
    );
  });

  test('the summary counts every candidacy once and every fen', () => {
    fc.assert(
      fc.property(anyArchive, (archive) => {
        const { results, summary } = grade(archive);
        const { subsidyTotal, ...counts } = summary;
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(results.length);
        expect(subsidyTotal).toBe(results.reduce((sum, { subsidy }) => sum + subsidy.amount, 0));
      }),
      runs,
    );
  });
});
