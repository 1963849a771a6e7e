import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planUnions, type RosterFacts } from '../../../shared/import/plan-unions.ts';
import { readUnionRow } from '../../../shared/import/read-union-row.ts';
import { unionFieldNames, type UnionField } from '../../../shared/import/union-fields.ts';
import type { UnionRow } from '../../../shared/import/union-values.ts';
import { defaultChoice, unionWork } from '../../../shared/import/union-work.ts';
import type { GridCell } from '../../../shared/import/grid.ts';
import { documentProblems } from '../../../shared/schema/check-document.ts';
import { stamp } from '../../helpers/sample-documents.ts';
import { officer, person, union } from '../../helpers/sample-office.ts';

type Cells = Partial<Record<UnionField, GridCell>>;

const mapping = Object.fromEntries(unionFieldNames.map((field, at) => [field, at]));
const defaults = { electedOn: '2024-03-15', fullTime: false, asOf: '2026-10-31' };
const rowOf = (cells: Cells, line = 2): UnionRow =>
  readUnionRow({ line, cells: unionFieldNames.map((field) => cells[field] ?? null) }, mapping, defaults);
const codes = (problems: UnionRow['errors']) => problems.map(({ path, code }) => `${path} ${code}`);

const facts: RosterFacts = {
  people: [person('p1', '潘建军')],
  unions: [
    union('u1', '宏达轧钢有限公司', { officers: [officer('a1', 'p1')] }),
    union('u2', '金鼎物流有限公司'),
  ],
};
let count = 0;
const office = { townshipCode: '130481100', newId: (prefix: string) => `${prefix}-${(count += 1)}` };
const planned = (...rows: readonly Cells[]) =>
  planUnions(
    rows.map((cells, at) => rowOf(cells, at + 2)),
    facts,
  );

test('each cell that is wrong is named with its field, and the row is kept out', () => {
  const row = rowOf({
    name: '甲工会',
    enterprise: '甲公司',
    uscc: 9.1130481e17,
    establishedOn: '19.3.5',
    employees: '约30',
    members: 20,
    verified: 21,
    chair: '张三、李四',
  });
  expect(row.values).toBeNull();
  expect(codes(row.errors)).toEqual([
    'uscc IMPORT_NUMBER_DAMAGED',
    'establishedOn IMPORT_DATE_UNCLEAR',
    'chair IMPORT_NAME_ODD',
    'employees IMPORT_COUNT_WRONG',
  ]);
  expect(codes(rowOf({ name: '甲', employees: 10, members: 11, verified: 12 }).errors)).toEqual([
    'verified VERIFIED_ABOVE_MEMBERS',
    'members MEMBERS_ABOVE_EMPLOYEES',
  ]);
  expect(codes(rowOf({ address: '某路' }).errors)).toEqual(['name IMPORT_REQUIRED']);
});

test('what can stand is taken and said: a code that fails its check, half of the counts, a name after the other', () => {
  const row = rowOf({ enterprise: '甲公司', uscc: '９１130481ma0000001A', employees: 30, chair: '王  五' });
  expect(row.values).toMatchObject({
    name: '甲公司工会委员会',
    uscc: '91130481MA0000001A',
    membership: null,
  });
  expect(row.values?.chair).toMatchObject({ name: '王五', electedOn: '2024-03-15' });
  expect(codes(row.notices)).toEqual([
    'name IMPORT_NAME_DERIVED',
    'uscc IMPORT_USCC_ODD',
    'employees IMPORT_COUNTS_PARTIAL',
  ]);
});

test('rows are new, changes, the same, near or repeated, and only what is sure is done by itself', () => {
  const plan = planned(
    { name: '昌泰铸造有限公司工会', enterprise: '昌泰铸造有限公司', chair: '潘建军' },
    { name: '宏达轧钢有限公司 工会', enterprise: '宏达轧钢有限公司', address: '工业路 1 号', chair: '赵六' },
    { name: '武安市金鼎物流有限责任公司工会', enterprise: '武安市金鼎物流有限责任公司' },
    { name: '昌泰铸造有限公司工会委员会', enterprise: '昌泰铸造有限公司', address: '铸造街' },
    { name: '金鼎物流有限公司工会委员会', enterprise: '金鼎物流有限公司' },
  );
  expect(plan.map(({ standing }) => standing)).toEqual([
    { kind: 'new' },
    { kind: 'update', unionId: 'u1', fields: ['name', 'address'] },
    { kind: 'near', unionIds: ['u2'] },
    { kind: 'repeated', ofLine: 2 },
    { kind: 'same', unionId: 'u2' },
  ]);
  expect(plan.map(({ notices }) => codes(notices))).toEqual([
    ['chair IMPORT_NAMESAKE'],
    ['chair IMPORT_CHAIR_STANDS'],
    [],
    [],
    [],
  ]);
  expect(plan.map(defaultChoice)).toEqual([
    { kind: 'create' },
    { kind: 'update', unionId: 'u1' },
    { kind: 'skip' },
    { kind: 'skip' },
    { kind: 'skip' },
  ]);
});

test('one code under two names is near, and a name with another code is too', () => {
  const coded = union('u3', '甲公司', {
    enterprise: { name: '甲公司', uscc: '91130481MA0000001A', nature: '', industry: '', address: '' },
  });
  const standing = (cells: Cells) =>
    planUnions([rowOf(cells)], { people: [], unions: [coded] })[0]?.standing.kind;
  expect(standing({ enterprise: '甲公司', uscc: '91130481MA0000001A' })).toBe('same');
  expect(standing({ name: '甲公司工会委员会', enterprise: '甲公司', uscc: '91130481MA0000002A' })).toBe(
    'near',
  );
  expect(standing({ name: '丙工会', enterprise: '丙公司', uscc: '91130481MA0000001A' })).toBe('near');
});

test('a repeated row that is merged fills what the first one leaves empty, and both rows of a union are one change', () => {
  const plan = planned(
    { name: '昌泰铸造工会', enterprise: '昌泰铸造', chair: '王五', phone: '13800000000' },
    { name: '昌泰铸造工会', enterprise: '昌泰铸造', address: '铸造街', nature: '私营' },
    { name: '金鼎工会', enterprise: '金鼎', chair: '王五', phone: '13800000000' },
  );
  const work = unionWork(
    plan,
    (row) => (row.standing.kind === 'repeated' ? { kind: 'merge' } : { kind: 'update', unionId: 'u2' }),
    facts,
    office,
  );
  expect(work.newUnions).toEqual([]);
  expect(work.people).toHaveLength(1);
  expect(work.changedUnions).toMatchObject([
    { basedOn: 1, union: { id: 'u2', enterprise: { address: '铸造街', nature: '私营' } } },
  ]);
});

const anyCell = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.constantFrom(
    '甲公司',
    '甲公司工会',
    '宏达轧钢有限公司',
    '潘建军',
    '2024-01-05',
    '专职',
    30,
    28,
    1e17,
    true,
  ),
  fc.double(),
  fc.date(),
);

test('whatever the cells hold, the work is of documents that fit their schema, and a second import changes nothing', () => {
  const rows = fc.array(
    fc.array(anyCell, { minLength: unionFieldNames.length, maxLength: unionFieldNames.length }),
    {
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(rows, (cells) => {
      const read = cells.map((row, at) => readUnionRow({ line: at + 2, cells: row }, mapping, defaults));
      const work = unionWork(planUnions(read, facts), defaultChoice, facts, office);
      const people = work.people.map((one) => ({ ...stamp, ...one }));
      const changed = work.changedUnions.map(({ union: one }) => ({ ...stamp, ...one }));
      const fresh = work.newUnions.map((one) => ({ ...stamp, ...one }));
      for (const one of people) expect(documentProblems('people', one)).toEqual([]);
      for (const one of [...changed, ...fresh]) expect(documentProblems('unions', one)).toEqual([]);
      const ids = new Set(changed.map(({ id }) => id));
      const after: RosterFacts = {
        people: [...facts.people, ...people],
        unions: [...facts.unions.filter(({ id }) => !ids.has(id)), ...changed, ...fresh],
      };
      const kinds = planUnions(read, after).map(({ standing }) => standing.kind);
      expect(kinds).not.toContain('new');
    }),
  );
});
