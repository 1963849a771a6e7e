import { expect, test } from 'vitest';
import { findTable } from '../../../shared/import/find-table.ts';
import { parseDateCell } from '../../../shared/import/parse-date-cell.ts';
import { coreName } from '../../../shared/import/plain-name.ts';
import { readUnionRow } from '../../../shared/import/read-union-row.ts';
import { readPointsCell } from '../../../shared/import/self-form/read-points-cell.ts';
import { unionFields } from '../../../shared/import/union-fields.ts';

/** What takes the square of this length ends no test. */
const long = 300_000;
const head = ['工会名称', '企业名称', '主席姓名'];
const field = {
  item: { code: 'X1', name: '测评', kind: 'scale', max: 2000, step: 50, source: 'local' },
  part: null,
  choices: [0, 50],
} as const;

test('row 10: a head as wide as a sheet may be is read, and so is one with a text as long as a file', () => {
  const wide = Array.from({ length: 16_384 }, (_, column) => head[column] ?? '工会名称');
  expect(
    findTable(
      Array.from({ length: 30 }, () => wide),
      unionFields,
    )?.mapping,
  ).toMatchObject({
    name: 0,
    enterprise: 1,
  });
  expect(findTable([[...head, '('.repeat(long)]], unionFields)?.mapping).toMatchObject({ name: 0 });
});

test.each(['T', ' ', '(', '分'])('row 10: cells of 300 000 times “%s” are read or told', (sign) => {
  const text = `a${sign.repeat(long)}b`;
  expect(parseDateCell(text)).toBeNull();
  expect(coreName(text)).toMatch(/^a.*b$/);
  const row = readUnionRow(
    { line: 1, cells: [text] },
    { name: 0 },
    {
      electedOn: null,
      fullTime: false,
      asOf: '2026-10-31',
    },
  );
  expect(row.errors.map(({ code }) => code)).toContain('IMPORT_TOO_LONG');
  expect(readPointsCell(field, 'X1', text).ok).toBe(false);
});
