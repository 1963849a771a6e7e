import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv, writeCsv } from '../../../shared/lib/csv.ts';

test('what is written is read back, whatever the cells hold', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('a"b', '甲,乙', '一\r\n二', '"', ',', '𠮷'));
  // The byte order mark at the very start belongs to the file, not to its first cell.
  const row = fc.array(cell, { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      expect(readCsv(writeCsv(rows))).toEqual(rows);
    }),
  );
});

test('ends any text it is given, and reads lines of Windows, Unix and none at all', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a') }),
      (text) => void readCsv(text),
    ),
  );
  expect(readCsv('a,b\nc,d\r\n\r\n,e')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
    ['', 'e'],
  ]);
});
