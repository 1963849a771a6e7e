import { readWorkbook } from '../../renderer/spreadsheet/read-workbook.ts';
import { countRoll, type RollCounts } from '../../shared/import/count-roll.ts';
import { findTable, tableBody } from '../../shared/import/find-table.ts';
import { readRollRow } from '../../shared/import/read-roll-row.ts';
import { rollFields } from '../../shared/import/roll-fields.ts';

/** A list of members from its bytes to its counts: limits, cells, head, check digits, duplicates. */
export async function readRoll(bytes: Uint8Array): Promise<RollCounts> {
  const [sheet] = (await readWorkbook(bytes, 'roll.xlsx')).sheets;
  const rows = sheet?.rows ?? [];
  const table = findTable(rows, rollFields);
  if (!table) throw new Error('The list was not recognised.');
  const members = tableBody(rows, table)
    .lines.map((line) => readRollRow(line, table.mapping))
    .filter((person) => person !== null);
  return countRoll({ employees: null, members, verified: null });
}
