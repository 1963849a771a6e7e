import { expect, test } from 'vitest';
import { sheetTable, withOwnNames } from '../../../../renderer/features/forms/sheet-table.ts';
import { noObjectionPaper } from '../../../../renderer/print/office/no-objection-paper.ts';
import { panelSummaryPaper } from '../../../../renderer/print/office/panel-summary-paper.ts';
import { townshipSummaryPaper } from '../../../../renderer/print/office/township-summary-paper.ts';
import { wuan2021 } from '../../../../shared/schemes/wuan-2021.ts';
import { asCsv } from '../../../helpers/as-csv.ts';

const cycle = { year: 2026, scheme: wuan2021, cityUnion: '武安市总工会' };
const row = {
  township: '武安镇',
  unit: '鑫源公司工会',
  name: '张堃喆',
  self: '96.00',
  townshipPoints: '91.50',
  panel: '88.333…',
  count: '6',
  recused: '0',
  weighted: '89.25',
  bonus: '',
  veto: 'V1',
  total: '89.25',
  level: '中级',
  rank: '1',
};

test('a summary becomes a table with numbers to count with, and says where it comes from', async () => {
  const sheet = panelSummaryPaper(cycle, [row, { ...row, name: '李四', rank: '2' }], []);
  const table = sheetTable(sheet, 'wuan-2021@1');
  if (!table) throw new Error('no table');
  const lines = await asCsv([table]);
  expect(lines[0]).toContain(sheet.title);
  expect(lines[2]).toBe('1,武安镇,鑫源公司工会,张堃喆,96.00,91.50,88.333…,6,0,89.25,,V1,89.25,中级,1');
  expect(lines.join('\n')).toMatch(/评审办法 wuan-2021@1　校验码 [0-9a-f]{8}/);
  expect(table.columns.map(({ kind }) => kind).slice(4, 9)).toEqual([
    'decimal',
    'decimal',
    'text',
    'integer',
    'integer',
  ]);
});

test('a form without a list is no table, and two townships have a sheet each', () => {
  expect(sheetTable(noObjectionPaper(cycle, null), 's')).toBeNull();
  const sheets = ['武安镇总工会', '武安镇总工会'].map((unit) => townshipSummaryPaper(cycle, unit, []));
  const tables = withOwnNames(sheets.flatMap((sheet) => sheetTable(sheet, 's') ?? []));
  expect(new Set(tables.map(({ name }) => name)).size).toBe(2);
  for (const { name } of tables) expect(name.length).toBeLessThan(32);
});
