import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { readWorkbook } from '../../../renderer/spreadsheet/read-workbook.ts';
import { findTable, tableBody } from '../../../shared/import/find-table.ts';
import { planUnions } from '../../../shared/import/plan-unions.ts';
import { readUnionRow } from '../../../shared/import/read-union-row.ts';
import { unionFields } from '../../../shared/import/union-fields.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mutatedBytes, touchedBytes } from '../mutate-bytes.ts';
import { unlessRefused } from '../refusal.ts';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)));

const defaults = { electedOn: null, fullTime: false, asOf: '2026-10-31' };

/** Spreadsheets from anywhere: damaged as files, and as parts within a zip that is whole. */
export async function openTarget(): Promise<Attack> {
  const xlsx = fixture('union-list.xlsx');
  const parts = unzipSync(xlsx);
  const csv = Buffer.from('工会名称,企业名称,职工人数\n"甲工会",甲公司,30\n乙工会,乙公司,40\n');
  const files = mutatedBytes([xlsx, fixture('union-list.xls')]);
  const texts = fc.oneof(mutatedBytes([csv]), touchedBytes([csv]));
  const inside = fc
    .constantFrom(...Object.keys(parts))
    .chain((name) =>
      fc
        .oneof(...[mutatedBytes, touchedBytes].map((change) => change([parts[name] ?? Buffer.of()])))
        .map((part) => zipSync({ ...parts, [name]: part }, { level: 1 })),
    );
  return makeAttack(
    fc.oneof(files, { weight: 3, arbitrary: inside }, { weight: 3, arbitrary: texts }),
    async (bytes) => {
      const book = await unlessRefused(/^SHEET_/, () => readWorkbook(new Uint8Array(bytes), '名册.xlsx'));
      for (const { rows } of book?.sheets ?? []) {
        const table = findTable(rows, unionFields);
        const lines = table ? tableBody(rows, table).lines : [];
        planUnions(
          lines.map((line) => readUnionRow(line, table?.mapping ?? {}, defaults)),
          { unions: [], people: [] },
        );
      }
      return book !== null;
    },
  );
}
