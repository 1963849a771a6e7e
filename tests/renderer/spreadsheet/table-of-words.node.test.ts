import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableOfWords } from '../../../renderer/spreadsheet/table-of-words.ts';
import { writeTablesCsv } from '../../../renderer/spreadsheet/write-table.ts';

const tableOf = (isNumber: boolean, texts: readonly string[]) =>
  tableOfWords({
    title: '花名册',
    columns: [{ label: '列', isNumber }],
    rows: texts.map((text) => [text]),
    notes: [],
  });

test('codes stay texts with their zeros, amounts become numbers, days become days', () => {
  const kinds = (isNumber: boolean, texts: readonly string[]) => {
    const { columns, rows } = tableOf(isNumber, texts);
    return [columns[0]?.kind, ...rows.flat()];
  };
  expect(kinds(false, ['0062', '13'])).toEqual(['text', '0062', '13']);
  expect(kinds(true, ['2,400', '—', '12'])).toEqual(['integer', 2400, null, 12]);
  expect(kinds(true, ['2,400', '85.50'])).toEqual(['decimal', 2400, 85.5]);
  expect(kinds(true, ['61.66%', '—', '100.00%'])).toEqual(['percent', '61.66%', null, '100.00%']);
  expect(kinds(true, ['61.66%', '95%'])).toEqual(['text', '61.66%', '95%']);
  expect(kinds(true, ['3 / 5', '4'])).toEqual(['text', '3 / 5', '4']);
  expect(kinds(false, ['2026-11-05', ''])).toEqual(['date', '2026-11-05', null]);
  expect(kinds(false, ['2026-02-30x'])).toEqual(['text', '2026-02-30x']);
});

test('every text of a text column is kept, and none of a csv begins like a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 8 }), (texts) => {
      const table = tableOf(false, texts);
      const kept = table.rows.map(([cell]) => cell ?? '');
      expect(kept).toEqual(texts.map((text) => (/^[—…-]?$/u.test(text) ? '' : text)));
      const formula = writeTablesCsv([
        tableOf(
          false,
          texts.map((text) => `=${text}`),
        ),
      ]);
      expect(new TextDecoder().decode(formula)).not.toMatch(/(?:^|\r\n)"?=/);
    }),
  );
});
