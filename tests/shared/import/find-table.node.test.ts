import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTable, tableBody } from '../../../shared/import/find-table.ts';
import type { Grid } from '../../../shared/import/grid.ts';
import { unionFieldNames, unionFieldLabel, unionFields } from '../../../shared/import/union-fields.ts';

const province: Grid = [
  ['附件一'],
  ['海南省工会组织信息采集表'],
  ['填表单位（盖章）：', null, null, null, '   单位负责人(签字)：'],
  ['序号', '工会组织所在单位信息', null, null, null, null, null, null, null, '工会组织信息'],
  [
    null,
    '单位名称',
    '单位法人和其他组织统一社会信用代码',
    '单位地址',
    '单位所在政区',
    '单位性质类别',
    '经济类型',
    '单位所属行业',
    '职工人数',
    '工会名称',
    '工会法人和其他组织统一社会信用代码',
    '上级工会名称',
    '建会日期（格式：yyyy/MM/dd）',
    '基层工会类型',
    '会员人数',
    '工会负责人',
    '联系电话',
  ],
  [1, '甲公司', null, null, null, null, null, null, 30, '甲公司工会'],
  [2],
  [null],
  [3, '乙公司'],
  ['合计', null, null, null, null, null, null, null, 30],
  ['填表说明：\n1、此表所列项目均为必填项'],
  ['单位名称', '不是数据'],
];

test('the provincial form: its head of two rows, its columns, its end', () => {
  const table = findTable(province, unionFields);
  expect(table?.headLine).toBe(5);
  expect(table?.mapping).toEqual({
    enterprise: 1,
    uscc: 2,
    address: 3,
    nature: 5,
    industry: 7,
    employees: 8,
    name: 9,
    establishedOn: 12,
    members: 14,
    chair: 15,
    phone: 16,
  });
  const body = table && tableBody(province, table);
  expect(body?.lines.map(({ line }) => line)).toEqual([6, 9]);
  expect(body?.leftOut).toEqual([10, 11]);
});

test('a head that is split below a merged cell', () => {
  const grid: Grid = [
    ['工会名称', '企业名称', '人数', null, null],
    [null, null, '职工人数', '会员人数', '实名认证人数'],
    ['甲工会', '甲公司', 30, 28, 27],
  ];
  const table = findTable(grid, unionFields);
  expect(table).toMatchObject({
    headLine: 2,
    mapping: { name: 0, enterprise: 1, employees: 2, members: 3, verified: 4 },
  });
});

test('our own labels are found wherever they stand and in whatever order', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...unionFieldNames], { minLength: 2 }),
      fc.nat(12),
      fc.nat(3),
      (fields, above, before) => {
        const head = [...Array<null>(before).fill(null), ...fields.map(unionFieldLabel)];
        const grid: Grid = [...Array.from({ length: above }, () => ['说起来']), head, []];
        const table = findTable(grid, unionFields);
        expect(table?.headLine).toBe(above + 1);
        expect(table?.mapping).toEqual(Object.fromEntries(fields.map((field, at) => [field, at + before])));
      },
    ),
  );
});

test('a sheet without such columns has no table', () => {
  expect(
    findTable(
      [
        ['品名', '单价'],
        ['钢筋', 3],
      ],
      unionFields,
    ),
  ).toBeNull();
  expect(findTable([], unionFields)).toBeNull();
});
