import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { TableSheet } from '../../../renderer/spreadsheet/table-sheet.ts';
import { writeTables, writeTablesCsv } from '../../../renderer/spreadsheet/write-table.ts';
import { convertOffice } from '../../helpers/convert-office.ts';
import { runPython } from '../../helpers/run-python.ts';

const folder = mkdtempSync(join(tmpdir(), 'tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const table: TableSheet = {
  name: '发放名册',
  title: '2026年度补贴发放名册',
  columns: [
    { label: '姓名', kind: 'text', width: 12 },
    { label: '卡号', kind: 'text', width: 24 },
    { label: '月数', kind: 'integer', width: 8 },
    { label: '金额', kind: 'decimal', width: 12 },
    { label: '日期', kind: 'date', width: 14 },
  ],
  rows: [
    ['仝䶮', '0062258888123456789', 12, 3600.5, '2026-12-31'],
    ['=1+1', '-5', 0, 0, null],
  ],
  notes: ['合计：叁仟陆佰元伍角整', '校验码 1A2B3C4D'],
  orientation: 'landscape',
};

test('openpyxl reads back what was written: texts as texts, dates as dates, nothing computed', async () => {
  const file = join(folder, 'a.xlsx');
  writeFileSync(file, await writeTables([table]));
  const rows: unknown = JSON.parse(
    runPython(
      `import sys, json, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1]).active
print(json.dumps([[str(c.value) if c.value is not None else None for c in row] + [[c.data_type for c in row]] for row in sheet.iter_rows()]))`,
      [file],
    ),
  );
  expect(rows).toEqual([
    ['2026年度补贴发放名册', null, null, null, null, expect.anything()],
    ['姓名', '卡号', '月数', '金额', '日期', ['s', 's', 's', 's', 's']],
    ['仝䶮', '0062258888123456789', '12', '3600.5', '2026-12-31 00:00:00', ['s', 's', 'n', 'n', 'd']],
    ['=1+1', '-5', '0', '0', null, ['s', 's', 'n', 'n', 'n']],
    ['合计：叁仟陆佰元伍角整', null, null, null, null, expect.anything()],
    ['校验码 1A2B3C4D', null, null, null, null, expect.anything()],
  ]);
});

test('LibreOffice opens it without loss', async () => {
  const file = join(folder, 'b.xlsx');
  writeFileSync(file, await writeTables([table]));
  const csv = readFileSync(convertOffice(file, 'csv:Text - txt - csv (StarCalc):44,34,76'), 'utf8');
  expect(csv.split(/\r?\n/).slice(1, 4)).toEqual([
    '姓名,卡号,月数,金额,日期',
    '仝䶮,0062258888123456789,12,3600.50,2026-12-31',
    '=1+1,-5,0,0.00,',
  ]);
});

test('csv begins with a mark, and a text that looks like a formula or a long number stays a text', () => {
  const bytes = writeTablesCsv([table]);
  expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
  const lines = new TextDecoder().decode(bytes).split('\r\n');
  expect(lines[1]).toBe('仝䶮,0062258888123456789\t,12,3600.5,2026-12-31');
  expect(lines[2]).toBe("'=1+1,'-5,0,0,");
});

test('of several tables in one csv each has its title and its head', () => {
  const other = { ...table, title: '=二', rows: [['李四', '1', 1, 1, null]] };
  const text = new TextDecoder().decode(writeTablesCsv([table, other]));
  expect(text.split('\r\n').filter((_, at) => at !== 2)).toEqual([
    '2026年度补贴发放名册',
    '姓名,卡号,月数,金额,日期',
    "'=1+1,'-5,0,0,",
    '',
    "'=二",
    '姓名,卡号,月数,金额,日期',
    '李四,1,1,1,',
  ]);
});
