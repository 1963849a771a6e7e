import { isIdNumber } from '../lib/is-id-number.ts';
import type { Problem } from '../lib/problem.ts';
import { cellText } from './cell-text.ts';
import type { TableLine } from './find-table.ts';
import type { GridCell } from './grid.ts';
import { halfWidth } from './half-width.ts';
import { isDamagedNumber } from './is-damaged-number.ts';
import { cellProblem } from './parsed-cell.ts';
import { rollFields, type RollField } from './roll-fields.ts';
import type { Mapping } from './table-head.ts';

/** Somebody on a list. His number serves to find him on another list and is kept nowhere. */
export interface RollPerson {
  readonly line: number;
  readonly name: string;
  /** Null when there is none that passes its check. */
  readonly idNumber: string | null;
  /** As written; empty when the list has no units. */
  readonly unit: string;
  readonly retired: boolean;
  /** Struck off, moved away or left the union. */
  readonly left: boolean;
  /** Null when the list does not say. */
  readonly verified: boolean | null;
  readonly problems: readonly Problem[];
}

const retired = /退休|退职|离休|离退/;
const left = /转出|除名|退会|开除|注销|死亡|离职|解除/;
const unverified = /未|否|不|^无$|^0$|失败/;

function readNumber(cell: GridCell): {
  readonly idNumber: string | null;
  readonly problems: readonly Problem[];
} {
  const text = cellText(cell);
  const plain = halfWidth(text).replaceAll(/\s/g, '').toUpperCase();
  if (plain === '') return { idNumber: null, problems: [] };
  if (isIdNumber(plain)) return { idNumber: plain, problems: [] };
  const code = isDamagedNumber(cell) ? 'IMPORT_NUMBER_DAMAGED' : 'IMPORT_ID_ODD';
  return { idNumber: null, problems: [cellProblem('idNumber', code, rollFields.idNumber[0], plain)] };
}

/** What one row of a list says of a person; null when it names nobody. */
export function readRollRow({ line, cells }: TableLine, mapping: Mapping): RollPerson | null {
  const cell = (field: RollField): GridCell => {
    const column = mapping[field];
    return column === undefined ? null : (cells[column] ?? null);
  };
  const name = cellText(cell('name')).replaceAll(/\s+/g, '');
  if (name === '') return null;
  const verified = cellText(cell('verified'));
  return {
    line,
    name,
    ...readNumber(cell('idNumber')),
    unit: cellText(cell('unit')),
    retired: retired.test(cellText(cell('employment'))) || retired.test(cellText(cell('membership'))),
    left: left.test(cellText(cell('membership'))) || left.test(cellText(cell('employment'))),
    verified: mapping['verified'] === undefined ? null : verified !== '' && !unverified.test(verified),
  };
}
