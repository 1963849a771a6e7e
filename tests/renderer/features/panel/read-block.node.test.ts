import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBlock, writeBlock } from '../../../../renderer/features/panel/read-block.ts';

test('a block from Excel is read by lines and tabs', () => {
  expect(readBlock('1\t2\r\n 3 \t\r\n')).toEqual([
    ['1', '2'],
    ['3', ''],
  ]);
});

test('a quoted cell keeps its line break and its quotes', () => {
  expect(readBlock('"甲""乙""\n丙"\t8\n')).toEqual([['甲"乙"\n丙', '8']]);
  expect(readBlock('5"\t6')).toEqual([['5"', '6']]);
});

test('a decimal comma is a point, a comma between thousands is none', () => {
  expect(readBlock('86,5\t８６，５\t1,500\t1,5,0')).toEqual([['86.5', '８６.５', '1,500', '1,5,0']]);
});

test('what is copied out comes back the same', () => {
  const cell = fc.string().map((text) => text.replaceAll(/[\r,，]/g, '').trim());
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
    )
    // A last row of one empty cell is the line break that ends a block.
    .filter((rows) => rows.at(-1)?.join('') !== '');
  fc.assert(
    fc.property(block, (rows) => {
      expect(readBlock(writeBlock(rows))).toEqual(rows);
    }),
  );
});
