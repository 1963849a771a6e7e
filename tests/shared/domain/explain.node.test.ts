import { describe, expect, test } from 'vitest';
import { listAnomalies } from '../../../shared/domain/anomalies/list-anomalies.ts';
import { exactPoints } from '../../../shared/domain/exact-points.ts';
import { explain } from '../../../shared/domain/explain.ts';
import type { ExplanationStep } from '../../../shared/domain/explanation.ts';
import { finalisationBlockers } from '../../../shared/domain/finalisation-blockers.ts';
import { gradeCycle } from '../../../shared/domain/grade-cycle.ts';
import { grade } from '../../../shared/domain/grade.ts';
import { rational } from '../../../shared/domain/rational.ts';
import type { CycleArchive } from '../../../shared/schema/archive.ts';
import { makeArchive, plainScheme, ratesScheme, type CandidacyPlan } from '../../helpers/make-archive.ts';

const example: CandidacyPlan = {
  id: 'c1',
  self: 9600,
  township: 9100,
  panel: [8800, 9000, 8500, 9200, 8700, 8900],
};

const stepsOf = (archive: CycleArchive): readonly ExplanationStep[] =>
  explain(archive, gradeCycle(archive)[0]!);

describe('explaining a result', () => {
  test('the worked example: 4.80 + 13.65 + 70.80 = 89.25', () => {
    const steps = stepsOf(makeArchive(plainScheme(), [example]));
    expect(steps.map((step) => step.kind)).toEqual([
      ...Array.from({ length: 8 }, () => 'sheet'),
      'panel-mean',
      'weights',
      'rounding',
      'level',
      'rank',
      'subsidy',
    ]);
    expect(steps.find((step) => step.kind === 'panel-mean')).toMatchObject({
      sum: 53_100,
      count: 6,
      mean: { num: '8850', den: '1', text: '88.5' },
    });
    const weights = steps.find((step) => step.kind === 'weights');
    expect(weights?.terms.map(({ party, product }) => [party, product.text])).toEqual([
      ['self', '4.8'],
      ['township', '13.65'],
      ['panel', '70.8'],
    ]);
    expect(weights?.weighted.text).toBe('89.25');
    expect(steps.find((step) => step.kind === 'level')).toMatchObject({
      rules: ['levels[1]'],
      name: '中级',
      min: 8000,
      op: '>=',
      next: { name: '高级', min: 9000 },
    });
    expect(steps.at(-1)).toMatchObject({ kind: 'subsidy', firstMonth: 1, lastMonth: 12, amount: 240_000 });
  });

  test('a redistributed weight shows its divisor and the exact fraction before rounding', () => {
    const steps = stepsOf(
      makeArchive(plainScheme({ missingSelf: 'redistribute' }), [{ ...example, self: null }]),
    );
    expect(steps[0]).toMatchObject({ kind: 'missing-self', policy: 'redistribute' });
    expect(steps.find((step) => step.kind === 'weights')?.divisor).toBe(9500);
    expect(steps.find((step) => step.kind === 'rounding')).toMatchObject({
      exact: { num: '168900', den: '19', text: '88.8947…' },
      total: 8889,
    });
  });

  test('rates show counts, truncated percentages and their points', () => {
    const snapshot = { employees: 29, members: 26, verified: 26 };
    expect(stepsOf(makeArchive(ratesScheme(), [{ ...example, snapshot }]))[0]).toMatchObject({
      kind: 'rates',
      rules: ['categories[0].items[1]'],
      counts: { asOf: '2026-11-30', ...snapshot },
      join: '89.65%',
      verified: '100.00%',
      items: [{ code: 'B4', points: 0 }],
    });
    expect(stepsOf(makeArchive(ratesScheme(), [{ ...example, snapshot: null }]))[0]).toMatchObject({
      counts: null,
      join: null,
      verified: null,
    });
  });

  test('what keeps a grade away, a veto, an added bonus and a suppressed payment are steps of their own', () => {
    expect(stepsOf(makeArchive(plainScheme(), [{ ...example, township: null }]))).toContainEqual({
      kind: 'not-graded',
      rules: [],
      status: 'incomplete',
      causes: ['missing-township'],
    });
    expect(stepsOf(makeArchive(plainScheme(), [{ ...example, vetoes: [['V1', 'upheld']] }]))).toContainEqual({
      kind: 'veto',
      rules: [],
      items: [{ code: 'V1', name: '事故' }],
      from: '中级',
      to: '未级',
    });
    const added = makeArchive(plainScheme({ bonusMode: 'after-weights' }), [
      {
        ...example,
        panel: [
          { base: 8800, bonus: 100 },
          { base: 8800, bonus: 201 },
        ],
      },
    ]);
    expect(stepsOf(added).find((step) => step.kind === 'bonus-after-weights')).toMatchObject({
      bonus: { text: '1.505' },
    });
    const twice = makeArchive(plainScheme(), [
      { ...example, personId: 'p' },
      { ...example, id: 'c2', personId: 'p' },
    ]);
    expect(explain(twice, gradeCycle(twice)[1]!).at(-1)).toMatchObject({
      kind: 'subsidy',
      suppressed: 'same-person',
      by: 'c1',
    });
  });

  test('recused and trimmed sheets are named', () => {
    const archive = makeArchive(plainScheme({ trim: true }), [example]);
    const panelMembers = archive.panelMembers.map((member) =>
      member.id === 'm2' ? Object.assign({}, member, { townshipCode: 't1' }) : member,
    );
    expect(stepsOf({ ...archive, panelMembers }).find((step) => step.kind === 'panel-mean')).toMatchObject({
      totals: [8800, 8700, 8900],
      trimmed: { lowest: 8500, highest: 9200 },
      recused: [{ sheetId: 'c1-panel-m2', raterId: 'm2', reason: 'own-township' }],
    });
  });

  test('exact points end or say that they go on', () => {
    expect(exactPoints(rational(0)).text).toBe('0');
    expect(exactPoints(rational(17_999, 2)).text).toBe('89.995');
    expect(exactPoints(rational(100, 3)).text).toBe('0.3333…');
    expect(exactPoints(rational(10_000)).text).toBe('100');
  });
});

describe('what a person should look at', () => {
  test('domain row 4: more members than employees, and two chairs at once', () => {
    const archive = makeArchive(plainScheme(), [
      { id: 'c1', unionId: 'u', snapshot: { members: 31, overReason: '劳务派遣' } },
      { id: 'c2', unionId: 'u' },
      { id: 'c3' },
    ]);
    expect(listAnomalies(archive)).toEqual([
      { kind: 'members-above-employees', unionId: 'u', employees: 30, members: 31, reason: '劳务派遣' },
      { kind: 'two-chairs-at-once', unionId: 'u', candidacyIds: ['c1', 'c2'] },
    ]);
  });

  test('row 3: indeterminate rates and incomplete candidacies keep a cycle open', () => {
    const archive = makeArchive(ratesScheme(), [
      { id: 'c1', snapshot: null },
      { id: 'c2', township: null },
      { id: 'c3', self: null },
      { id: 'c4' },
    ]);
    expect(finalisationBlockers(grade(archive).results)).toEqual([
      { candidacyId: 'c1', causes: ['rate-indeterminate'] },
      { candidacyId: 'c2', causes: ['missing-township'] },
    ]);
  });
});
