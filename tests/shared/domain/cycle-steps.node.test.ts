import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  cycleStages,
  earlierStages,
  holdsScores,
  nextStages,
  reopenedBy,
  stageOf,
  stepOrderProblem,
} from '../../../shared/domain/cycle-steps.ts';
import type { CycleStage, StepDetail } from '../../../shared/schema/cycle-step.ts';

const step = (number: number, from: CycleStage, to: CycleStage, reason = ''): StepDetail => ({
  kind: 'step',
  number,
  from,
  to,
  reason,
});
const began = step(1, 'draft', 'draft');
const open = { status: 'open' } as const;

describe('where a cycle stands', () => {
  test.each([
    ['a cycle of before steps were recorded', open, [], 'self'],
    ['a new one', open, [began], 'draft'],
    [
      'one that was announced',
      { status: 'published' } as const,
      [step(1, 'computing', 'notice')],
      'circular',
    ],
    ['one that pays', { status: 'published' } as const, [step(1, 'circular', 'payment')], 'payment'],
    ['an archived one', { status: 'archived' } as const, [began], 'archived'],
  ])('%s', (_, cycle, steps, stage) => {
    expect(stageOf(cycle, steps)).toBe(stage);
  });
});

describe('a step', () => {
  const inNotice = [step(1, 'computing', 'notice')];
  test.each([
    ['forward by one', step(2, 'notice', 'objections'), null],
    ['over the objections when there are none', step(2, 'notice', 'decision'), null],
    ['too far', step(2, 'notice', 'circular'), 'CYCLE_STEP_NOT_ALLOWED'],
    ['back without a reason', step(2, 'notice', 'panel'), 'REASON_REQUIRED'],
    ['back with blanks for a reason', step(2, 'notice', 'panel', '  '), 'REASON_REQUIRED'],
    ['back with a reason', step(2, 'notice', 'panel', '异议成立，需要复评'), null],
    ['from another stage than the last one', step(2, 'panel', 'computing'), 'CYCLE_STEP_OVERTAKEN'],
    ['with a number that is taken', step(1, 'notice', 'decision'), 'CYCLE_STEP_OVERTAKEN'],
    ['with a number that leaves a gap', step(3, 'notice', 'decision'), 'CYCLE_STEP_OVERTAKEN'],
    ['that begins again', step(2, 'draft', 'draft'), 'CYCLE_STEP_OVERTAKEN'],
  ])('%s', (_, taken, code) => {
    expect(stepOrderProblem(taken, inNotice)?.code ?? null).toBe(code);
  });

  it('begins as a draft', () => {
    expect(stepOrderProblem(began, [])).toBeNull();
  });
});

test('row 26: what is announced is corrected, never taken back', () => {
  expect(earlierStages('circular')).toEqual([]);
  expect(earlierStages('payment')).toEqual(['circular']);
});

test('row 42: an archived year goes nowhere', () => {
  expect([...nextStages('archived'), ...earlierStages('archived')]).toEqual([]);
});

test('a step back names what is to be done anew', () => {
  expect(reopenedBy('decision', 'panel')).toEqual(['scores', 'notice', 'results', 'decision']);
  expect(reopenedBy('decision', 'notice')).toEqual(['decision']);
  expect(reopenedBy('township', 'self')).toEqual([]);
});

const stages = fc.constantFrom(...cycleStages);

test('no stage is a dead end but the archive, and none is both before and after another', () => {
  fc.assert(
    fc.property(stages, (stage) => {
      expect(nextStages(stage).length > 0).toBe(stage !== 'archived');
      expect(nextStages(stage).filter((next) => earlierStages(stage).includes(next))).toEqual([]);
    }),
  );
});

test('whatever steps are tried, scores stand still exactly while the list hangs out', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(stages, fc.constantFrom('', '复核')), { maxLength: 40 }), (wishes) => {
      const steps: StepDetail[] = [began];
      for (const [to, reason] of wishes) {
        const wish = step(steps.length + 1, stageOf(open, steps), to, reason);
        if (stepOrderProblem(wish, steps) === null) steps.push(wish);
      }
      const place = cycleStages.indexOf(stageOf(open, steps));
      const hangsOut = place >= cycleStages.indexOf('notice') && place < cycleStages.indexOf('circular');
      expect(holdsScores(stageOf(open, steps))).toBe(hangsOut);
      steps.slice(1).forEach((taken, index) => expect(taken.from).toBe(steps[index]?.to));
    }),
  );
});
