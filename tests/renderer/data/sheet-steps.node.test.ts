import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepsOfStates, withValue, type ItemValue } from '../../../renderer/data/sheet-steps.ts';
import type { Sheet } from '../../../shared/schema/sheet.ts';
import { sampleSheet, submission } from '../../helpers/sample-documents.ts';

const value = (points: number | null): ItemValue => ({
  entry: points === null ? null : { points, tier: null, parts: [], pieces: null, note: '', at: '', by: '' },
  override: null,
});

const change = fc.record({ item: fc.constantFrom('A1', 'A2', 'B1'), points: fc.option(fc.nat(3)) });

/** Replays changes and undos as a rater would, keeping every state and what an ideal undo stack would hold. */
function replay(moves: readonly ({ item: string; points: number | null } | 'undo')[]) {
  const states: Sheet[] = [sampleSheet()];
  const stack: Sheet[] = [];
  for (const move of moves) {
    const current = states.at(-1)!;
    if (move === 'undo') {
      const earlier = stack.pop();
      if (earlier) states.push(earlier);
    } else {
      const next = withValue(current, move.item, value(move.points));
      if (JSON.stringify(next.scores) === JSON.stringify(current.scores)) continue;
      stack.push(current);
      states.push(next);
    }
  }
  return { states, undos: stack.length };
}

test('undoing every step of a journal leads back to the empty sheet, whatever was undone in between', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(change, fc.constant('undo' as const)), { maxLength: 25 }), (moves) => {
      const { states, undos } = replay(moves);
      const steps = stepsOfStates(states);
      expect(steps.length).toBeLessThanOrEqual(undos);
      let sheet = states.at(-1)!;
      for (const { itemCode, before } of steps.toReversed()) sheet = withValue(sheet, itemCode, before);
      expect(sheet.scores).toEqual({});
    }),
  );
});

test('what was submitted is not taken back', () => {
  const draft = withValue(sampleSheet(), 'A1', value(1));
  const submitted = { ...draft, draft: false, submissions: [submission(1)] };
  const reopened = { ...submitted, draft: true };
  const corrected = withValue(reopened, 'A1', value(2));
  expect(stepsOfStates([draft, submitted])).toEqual([]);
  expect(stepsOfStates([draft, submitted, reopened, corrected]).map(({ before }) => before)).toEqual([
    value(1),
  ]);
});
