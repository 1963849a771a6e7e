import { expect, test } from 'vitest';
import { listTable } from '../../../shared/import/list-table.ts';
import { applicantFields, resultFields } from '../../../shared/import/qualification-list.ts';

test('a list with the one needed column is read, whatever its title says', () => {
  const table = listTable([['资格认证报名人名单'], ['序号', '姓名'], ['1', '韩建国']], applicantFields, [
    'name',
  ]);
  expect(table).toMatchObject({ kind: 'found', mapping: { name: 1 }, lines: [{ line: 3 }] });
});

test('a list without a needed column says which, and what its head reads', () => {
  const grid = [['成绩册'], ['序号', '姓名', '工作单位', '等次'], ['1', '韩建国', '宏达', '良']];
  expect(listTable(grid, resultFields, ['name', 'points'])).toEqual({
    kind: 'lacking',
    missing: ['points'],
    read: ['序号', '姓名', '工作单位', '等次'],
  });
  expect(listTable([['甲'], ['一', '二']], resultFields, ['name', 'points'])).toEqual({
    kind: 'lacking',
    missing: ['name', 'points'],
    read: ['一', '二'],
  });
  expect(listTable([], applicantFields, ['name'])).toEqual({ kind: 'lacking', missing: ['name'], read: [] });
});
