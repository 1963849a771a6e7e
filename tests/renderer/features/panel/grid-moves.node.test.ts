import { expect, test } from 'vitest';
import { gridStep, isInRange } from '../../../../renderer/features/panel/grid-moves.ts';

const size = { rows: 2, columns: 3 };

test('Enter follows the paper and goes on to the next one', () => {
  expect(gridStep({ row: 0, column: 1 }, 'Enter', false, size)).toEqual({ row: 0, column: 2 });
  expect(gridStep({ row: 0, column: 2 }, 'Enter', false, size)).toEqual({ row: 1, column: 0 });
  expect(gridStep({ row: 1, column: 2 }, 'Enter', false, size)).toBeNull();
  expect(gridStep({ row: 1, column: 0 }, 'Tab', true, size)).toEqual({ row: 0, column: 2 });
});

test('arrows stay within the grid, other keys are not its own', () => {
  expect(gridStep({ row: 0, column: 0 }, 'ArrowUp', false, size)).toBeNull();
  expect(gridStep({ row: 0, column: 0 }, 'ArrowDown', false, size)).toEqual({ row: 1, column: 0 });
  expect(gridStep({ row: 0, column: 2 }, 'ArrowRight', false, size)).toBeNull();
  expect(gridStep({ row: 0, column: 2 }, '5', false, size)).toBeUndefined();
});

test('a range covers what lies between its corners, whichever was first', () => {
  const range = { from: { row: 2, column: 1 }, to: { row: 1, column: 2 } };
  expect(isInRange(range, { row: 1, column: 1 })).toBe(true);
  expect(isInRange(range, { row: 0, column: 1 })).toBe(false);
  expect(isInRange(range, { row: 2, column: 3 })).toBe(false);
  expect(isInRange(null, { row: 0, column: 0 })).toBe(false);
});
