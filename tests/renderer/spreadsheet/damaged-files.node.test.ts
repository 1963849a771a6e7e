import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../../renderer/spreadsheet/read-workbook.ts';
import { findTable, tableBody } from '../../../shared/import/find-table.ts';
import { planUnions } from '../../../shared/import/plan-unions.ts';
import { readUnionRow } from '../../../shared/import/read-union-row.ts';
import { unionFields } from '../../../shared/import/union-fields.ts';
import { defaultChoice, unionWork } from '../../../shared/import/union-work.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { documentProblems } from '../../../shared/schema/check-document.ts';
import { stamp } from '../../helpers/sample-documents.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const fixture = (name: string): Bytes =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)));

const xlsx = fixture('union-list.xlsx');
const xls = fixture('union-list.xls');
const csv = new TextEncoder().encode('工会名称,企业名称,职工人数\n"甲工会",甲公司,30\n乙工会,乙公司,40\n');
const parts = unzipSync(xlsx);

interface Damage {
  readonly kind: 'flip' | 'cut' | 'blank' | 'twice';
  /** Where, as a share of the length. */
  readonly at: number;
  readonly length: number;
  readonly value: number;
}

function damaged(bytes: Bytes, { kind, at, length, value }: Damage): Bytes {
  const from = Math.floor(at * bytes.length);
  if (kind === 'cut') return bytes.slice(0, from);
  if (kind === 'twice')
    return Uint8Array.from([...bytes.subarray(0, from + length), ...bytes.subarray(from)]);
  const copy = bytes.slice();
  if (kind === 'blank') copy.fill(0, from, from + length);
  else copy.fill(value, from, from + 1);
  return copy;
}

const damage = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'blank', 'twice'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 64 }),
  value: fc.integer({ min: 0, max: 255 }),
} satisfies { readonly [K in keyof Damage]: fc.Arbitrary<Damage[K]> });

/** Damage to the file as it lies on a disk, and to one part of a workbook within a zip that is whole. */
const damagedFile = fc.oneof(
  fc.tuple(fc.constantFrom(xlsx, xls, csv), damage).map(([bytes, how]) => damaged(bytes, how)),
  fc.tuple(fc.constantFrom(...Object.keys(parts)), damage).map(([name, how]) => {
    const part = new Uint8Array(parts[name] ?? []);
    return zipSync({ ...parts, [name]: damaged(part, how) }, { level: 1 });
  }),
);

/** What the wizard would write of a file; null when the file is refused in words. */
async function workOf(bytes: Uint8Array) {
  try {
    const { sheets } = await readWorkbook(bytes, '名册.xlsx');
    const facts = { unions: [], people: [] };
    return sheets.map(({ rows }) => {
      const table = findTable(rows, unionFields);
      const lines = table ? tableBody(rows, table).lines : [];
      const defaults = { electedOn: null, fullTime: false, asOf: '2026-10-31' };
      const read = lines.map((line) => readUnionRow(line, table?.mapping ?? {}, defaults));
      let count = 0;
      const newId = (prefix: string) => `${prefix}-${(count += 1)}`;
      return unionWork(planUnions(read, facts), defaultChoice, facts, { townshipCode: '1', newId });
    });
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    return null;
  }
}

test.each([
  ['xlsx', xlsx],
  ['xls', xls],
])('the list as openpyxl and LibreOffice wrote it gives its twelve unions (%s)', async (_kind, bytes) => {
  const [work] = (await workOf(bytes)) ?? [];
  expect(work?.newUnions).toHaveLength(12);
  expect(work?.people[0]).toMatchObject({ name: '张一', phone: '13800000001' });
  expect(work?.newUnions[11]).toMatchObject({
    name: '虚构12号机械有限公司工会',
    establishedOn: '2020-03-12',
    officers: [{ electedOn: '2024-03-05' }],
  });
});

test('500 damaged files are refused in words or read as a table; none makes anything that does not fit', async () => {
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(damagedFile, async (bytes) => {
      const works = await workOf(bytes);
      if (works === null) refused += 1;
      for (const { newUnions, people } of works ?? []) {
        for (const one of newUnions) expect(documentProblems('unions', { ...stamp, ...one })).toEqual([]);
        for (const one of people) expect(documentProblems('people', { ...stamp, ...one })).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
  expect(refused).toBeGreaterThan(50);
});
