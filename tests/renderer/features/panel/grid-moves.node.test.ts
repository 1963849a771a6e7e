import { expect, test } from 'vitest';
import { gridStep, readBlock } from '../../../../renderer/features/panel/grid-moves.ts';

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

test('a block from Excel is read by lines and tabs', () => {
  expect(readBlock('1\t2\r\n 3 \t\r\n')).toEqual([
    ['1', '2'],
    ['3', ''],
  ]);
});
