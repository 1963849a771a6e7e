import fc from 'fast-check';
import {
  applicantFields,
  readQualificationList,
  resultFields,
} from '../../../shared/import/qualification-list.ts';
import { countRoll } from '../../../shared/import/count-roll.ts';
import { findTable, tableBody } from '../../../shared/import/find-table.ts';
import type { Grid } from '../../../shared/import/grid.ts';
import { listTable } from '../../../shared/import/list-table.ts';
import { planUnions } from '../../../shared/import/plan-unions.ts';
import { readRollRow } from '../../../shared/import/read-roll-row.ts';
import { readUnionRow } from '../../../shared/import/read-union-row.ts';
import { rollFields } from '../../../shared/import/roll-fields.ts';
import { splitRolls } from '../../../shared/import/split-rolls.ts';
import { unionFields } from '../../../shared/import/union-fields.ts';
import { qualificationRegister } from '../../../shared/domain/qualification/qualification-register.ts';
import { qualificationOffice } from '../../helpers/qualification-office.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mutatedJson } from '../mutate-json.ts';
import { assertThat } from '../refusal.ts';

const samples = [
  [
    ['会员实名制名册', null, null],
    ['姓名', '身份证号', '工作单位（全称）', '会籍状态', '实名认证'],
    ['韩建国', '110101199003070011', '宏达轧钢有限公司', '入会', '是'],
    ['陈 堃', 1.1e17, '宏达轧钢', '', true],
  ],
  [
    ['姓名', '工会名称', '考试成绩', '考试日期'],
    ['韩建国', '宏达轧钢有限公司工会委员会', '86.5分', 46_300],
    ['李梅', '', 91, '2026.11.3'],
  ],
  [
    ['工会名称', '企业名称', '统一社会信用代码', '职工人数', '主席姓名', '建会日期'],
    ['甲公司工会', '甲公司', '91130481MA0000000X', '３0', '陈堃', '2019年3月'],
  ],
];

/** Cells as readers of spreadsheets give them; one of them may be as long as no person would write. */
function gridOf(value: unknown, long: string): Grid {
  const listOf = (given: unknown): readonly unknown[] => (Array.isArray(given) ? given : []);
  const cellOf = (cell: unknown) => {
    if (cell === '=1+1') return long;
    if (typeof cell === 'string' && /^\d{4}-.*T/.test(cell)) return new Date(cell);
    return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null;
  };
  return listOf(value).map((row) => listOf(row).map(cellOf));
}

const long = fc
  .constantFrom('(', '（', ' ', '1', '陈', '\n', '.', '会', 'T')
  .map((sign) => sign.repeat(100_000));
/** As many columns as a sheet may have. */
const widest = 16_384;
const defaults = { electedOn: null, fullTime: false, asOf: '2026-10-31' };

/** Lists of people and unions with anything in any cell: each line is read or told why it is not. */
export async function openTarget(): Promise<Attack> {
  const documents = qualificationOffice();
  const register = qualificationRegister(documents);
  const given = fc.tuple(mutatedJson(fc.constantFrom<unknown>(...samples)), long, fc.nat(99));
  return makeAttack(given, ([value, text, chance]) => {
    const narrow = gridOf(value, text);
    const grid =
      chance === 0
        ? narrow.map((row) => Array.from({ length: widest }, (_, at) => row[at % (row.length || 1)] ?? null))
        : narrow;
    const roll = findTable(grid, rollFields);
    const people = roll ? tableBody(grid, roll).lines.map((line) => readRollRow(line, roll.mapping)) : [];
    const rolls = { employees: people.filter((one) => one !== null), members: null, verified: null };
    const split = splitRolls(rolls, documents.unions, null);
    for (const own of split.byUnion.values()) countRoll(own);
    const unions = findTable(grid, unionFields);
    const lines = unions ? tableBody(grid, unions).lines : [];
    const rows = lines.map((line) => readUnionRow(line, unions?.mapping ?? {}, defaults));
    assertThat(planUnions(rows, documents).length === rows.length, 'a line is lost');
    for (const fields of [applicantFields, resultFields]) {
      const list = listTable(grid, fields, ['name']);
      if (list.kind !== 'found') continue;
      const rules = { kind: 'results', on: null, sittings: 2 } as const;
      const read = readQualificationList(list.lines, list.mapping, register, rules);
      assertThat(read.length === list.lines.length, 'a line is lost');
      for (const { points, on } of read) {
        assertThat(points === null || (Number.isInteger(points) && points >= 0), `points: ${points}`);
        assertThat(on === null || /^\d{4}-\d{2}-\d{2}$/.test(on), `a day: ${on}`);
      }
    }
    return roll !== null || unions !== null;
  });
}
