import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countRoll } from '../../../shared/import/count-roll.ts';
import { readRollRow, type RollPerson } from '../../../shared/import/read-roll-row.ts';
import { splitRolls } from '../../../shared/import/split-rolls.ts';
import { union } from '../../helpers/sample-office.ts';

const one = (name: string, more: Partial<RollPerson> = {}): RollPerson => ({
  line: 2,
  name,
  idNumber: null,
  unit: '',
  retired: false,
  left: false,
  verified: null,
  problems: [],
  ...more,
});
const names = (people: readonly RollPerson[]) => people.map(({ name }) => name);

test('each person once; who is retired or has left is not counted; each disagreement is named', () => {
  const id = '11010519491231002X';
  const { findings, ...counts } = countRoll({
    employees: [
      one('王一', { idNumber: id }),
      one('李二'),
      one('张三'),
      one('赵四', { retired: true }),
      one('李二'),
    ],
    members: [
      one('王一（曾用名）', { idNumber: id, verified: true }),
      one('李二', { verified: false }),
      one('外来', { verified: true }),
      one('赵四', { retired: true, verified: true }),
      one('钱五', { left: true, verified: true }),
    ],
    verified: null,
  });
  expect(counts).toEqual({ employees: 3, members: 3, verified: 2 });
  expect(Object.fromEntries(Object.entries(findings).map(([kind, people]) => [kind, names(people)]))).toEqual(
    {
      employeeTwice: ['李二'],
      memberTwice: [],
      employeeGone: ['赵四'],
      memberRetired: ['赵四'],
      memberLeft: ['钱五'],
      notMember: ['张三'],
      notEmployee: ['外来'],
      unverified: ['李二'],
      numberOdd: [],
    },
  );
});

test('namesakes with two numbers are two people, and the real-name list counts members alone', () => {
  const [first, second] = ['11010519491231002X', '110105194912310038'];
  const counts = countRoll({
    employees: null,
    members: [one('王伟', { idNumber: first }), one('王伟', { idNumber: second })],
    verified: [one('王伟', { idNumber: second }), one('路人')],
  });
  expect(counts).toMatchObject({ employees: null, members: 2, verified: 1 });
  expect(counts.findings.memberTwice).toEqual([]);
});

test('verified people are members, whatever the lists hold, and a list given twice counts once', () => {
  const anyone = fc.record({
    line: fc.nat(),
    name: fc.constantFrom('甲', '乙', '丙', '丁'),
    idNumber: fc.constantFrom(null, '1', '2', '3'),
    unit: fc.constant(''),
    retired: fc.boolean(),
    left: fc.boolean(),
    verified: fc.constantFrom(null, true, false),
    problems: fc.constant([]),
  });
  const list = fc.array(anyone, { maxLength: 12 });
  fc.assert(
    fc.property(list, list, fc.option(list), (employees, members, verified) => {
      const counts = countRoll({ employees, members, verified });
      expect(counts.verified ?? 0).toBeLessThanOrEqual(counts.members ?? 0);
      const twice = countRoll({
        employees: [...employees, ...employees],
        members: [...members, ...members],
        verified,
      });
      expect([twice.employees, twice.members, twice.verified]).toEqual([
        counts.employees,
        counts.members,
        counts.verified,
      ]);
    }),
  );
});

test('row 32: a number that a spreadsheet has rounded is said, and the person is matched by name', () => {
  const mapping = { name: 0, idNumber: 1, verified: 2 };
  const read = (...cells: (string | number)[]) => readRollRow({ line: 3, cells }, mapping);
  expect(read('王 伟', 1.10105194912e17, '已认证')).toMatchObject({
    name: '王伟',
    idNumber: null,
    verified: true,
    problems: [{ code: 'IMPORT_NUMBER_DAMAGED' }],
  });
  expect(read('王伟', '１１０１０５１９４９１２３１００２ｘ', '未认证')).toMatchObject({
    idNumber: '11010519491231002X',
    verified: false,
    problems: [],
  });
  expect(read('王伟', '110105194912310021', '')).toMatchObject({ problems: [{ code: 'IMPORT_ID_ODD' }] });
  expect(read('', '', '')).toBeNull();
});

test('lists of several units go to their unions; a unit that is not registered is said', () => {
  const { byUnion, unknown } = splitRolls(
    {
      employees: [one('王一', { unit: '宏达轧钢有限公司' }), one('李二', { unit: '没有这家' }), one('张三')],
      members: [one('王一', { unit: '宏达轧钢有限公司工会' })],
      verified: null,
    },
    [union('u1', '宏达轧钢有限公司'), union('u2', '金鼎物流有限公司')],
    'u2',
  );
  expect(
    [...byUnion].map(([id, { employees, members }]) => [id, employees?.length, members?.length]),
  ).toEqual([
    ['u1', 1, 1],
    ['u2', 1, undefined],
  ]);
  expect([...unknown]).toEqual([['没有这家', 1]]);
});
