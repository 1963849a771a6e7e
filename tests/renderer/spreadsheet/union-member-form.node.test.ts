import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../../renderer/spreadsheet/read-workbook.ts';
import { countRoll } from '../../../shared/import/count-roll.ts';
import { findTable, tableBody } from '../../../shared/import/find-table.ts';
import type { GridCell } from '../../../shared/import/grid.ts';
import { readRollRow } from '../../../shared/import/read-roll-row.ts';
import { rollFields } from '../../../shared/import/roll-fields.ts';
import { splitRolls } from '../../../shared/import/split-rolls.ts';
import { union } from '../../helpers/sample-office.ts';

const blank = new Uint8Array(readFileSync(new URL('../../fixtures/union-member-form.xlsx', import.meta.url)));

test('the member form that a provincial union sends out, filled with invented people, gives the rates’ counts', async () => {
  const [sheet] = (await readWorkbook(blank, '会员信息采集表.xlsx')).sheets;
  const head = sheet?.rows.slice(0, 4) ?? [];
  const titles = head[3]?.map((cell) => String(cell).replaceAll(/\s/g, '')) ?? [];
  const filled = (values: Readonly<Record<string, GridCell>>): readonly GridCell[] =>
    titles.map((title) => {
      const [, value = null] = Object.entries(values).find(([name]) => title.startsWith(name)) ?? [];
      return value;
    });
  const works = { 工作单位: '宏达轧钢有限公司', 就业状况: '在岗' };
  const grid = [
    ...head,
    filled({ 序号: 1, 姓名: '王一', 证件号码: '11010519491231002X', ...works }),
    filled({ 序号: 2, 姓名: '李二', 证件号码: '110105194912310021', ...works, 会籍变化类型: '入会' }),
    filled({ 序号: 3, 姓名: '张三', ...works, 就业状况: '退休' }),
    filled({ 序号: 4, 姓名: '赵四', ...works, 会籍变化类型: '转出' }),
    filled({ 序号: 5, 姓名: '路人', 工作单位: '没有这家公司' }),
    filled({ 序号: 6 }),
  ];
  const table = findTable(grid, rollFields);
  if (!table) throw new Error('the head of the form is not recognised');
  expect(table.headLine).toBe(4);
  expect(table.mapping).toMatchObject({ name: 1, employment: 5, idNumber: 7, membership: 13, unit: 17 });
  const members = tableBody(grid, table).lines.flatMap((line) => readRollRow(line, table.mapping) ?? []);
  expect(members.map(({ name }) => name)).toEqual(['王一', '李二', '张三', '赵四', '路人']);
  const split = splitRolls(
    { employees: null, members, verified: null },
    [union('u1', '宏达轧钢有限公司')],
    null,
  );
  expect([...split.unknown]).toEqual([['没有这家公司', 1]]);
  const rolls = split.byUnion.get('u1');
  if (!rolls) throw new Error('the union is not found');
  const counts = countRoll(rolls);
  expect(counts.members).toBe(2);
  expect(counts.findings.memberRetired.map(({ name }) => name)).toEqual(['张三']);
  expect(counts.findings.memberLeft.map(({ name }) => name)).toEqual(['赵四']);
  expect(counts.findings.numberOdd.map(({ name }) => name)).toEqual(['李二']);
});
