import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TableSheet } from '../../renderer/spreadsheet/table-sheet.ts';
import { writeTables } from '../../renderer/spreadsheet/write-table.ts';
import { convertOffice } from './convert-office.ts';

/** The first sheet of the xlsx file made of some tables, line by line as LibreOffice reads it. */
export async function asCsv(tables: readonly TableSheet[]): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'as-csv-'));
  try {
    const file = join(folder, 'table.xlsx');
    writeFileSync(file, await writeTables(tables));
    const csv = convertOffice(file, 'csv:Text - txt - csv (StarCalc):44,34,76');
    return readFileSync(csv, 'utf8').trimEnd().split(/\r?\n/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
