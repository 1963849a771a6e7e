import { isUscc } from '../lib/is-uscc.ts';
import type { ErrorCode } from '../lib/error-texts.ts';
import { problem, type Problem } from '../lib/problem.ts';
import type { Membership } from '../schema/union.ts';
import { cellText } from './cell-text.ts';
import type { TableLine } from './find-table.ts';
import type { GridCell } from './grid.ts';
import { halfWidth } from './half-width.ts';
import { isDamagedNumber } from './is-damaged-number.ts';
import { parseDateCell } from './parse-date-cell.ts';
import { cellProblem, parsedCell } from './parsed-cell.ts';
import { parseNumberCell } from './parse-number-cell.ts';
import type { Mapping } from './table-head.ts';
import { unionFieldLabel, type UnionField } from './union-fields.ts';
import type { ChairValues, UnionDefaults, UnionRow } from './union-values.ts';

const longestText = 100;
const longestReason = 2000;

/** Reads the cells of one row and gathers what is wrong with them. */
class RowReader {
  readonly errors: Problem[] = [];
  readonly notices: Problem[] = [];
  readonly #cells: TableLine['cells'];
  readonly #mapping: Mapping;

  constructor({ cells }: TableLine, mapping: Mapping) {
    this.#cells = cells;
    this.#mapping = mapping;
  }

  cell(field: UnionField): GridCell {
    const column = this.#mapping[field];
    return column === undefined ? null : (this.#cells[column] ?? null);
  }

  raw(field: UnionField): string {
    return cellText(this.cell(field));
  }

  text(field: UnionField, limit = longestText): string | null {
    const text = this.raw(field).replaceAll(/\s+/g, (run) => (run.includes('\n') ? ' ' : run));
    if (text.length > limit)
      this.errors.push(problem(field, 'IMPORT_TOO_LONG', { field: unionFieldLabel(field), limit }));
    return text === '' ? null : text;
  }

  parsed<T>(field: UnionField, code: ErrorCode, parse: (cell: GridCell, text: string) => T | null): T | null {
    const result = parsedCell({ field, label: unionFieldLabel(field), code, parse }, this.cell(field));
    if (result.ok) return result.value;
    this.errors.push(result.error);
    return null;
  }

  date(field: UnionField): string | null {
    return this.parsed(field, 'IMPORT_DATE_UNCLEAR', parseDateCell);
  }

  count(field: UnionField): number | null {
    return this.parsed(field, 'IMPORT_COUNT_WRONG', (_cell, text) => parseNumberCell(text));
  }

  notice(field: UnionField, code: ErrorCode, text: string): void {
    this.notices.push(cellProblem(field, code, unionFieldLabel(field), text));
  }
}

function readUscc(row: RowReader): string | null {
  const code = row.parsed('uscc', 'IMPORT_NUMBER_DAMAGED', (cell, text) =>
    isDamagedNumber(cell) && !isUscc(text) ? null : halfWidth(text).replaceAll(/[\s-]/g, '').toUpperCase(),
  );
  if (code === null) return null;
  if (code.length > 18)
    row.errors.push(problem('uscc', 'IMPORT_TOO_LONG', { field: unionFieldLabel('uscc'), limit: 18 }));
  else if (!isUscc(code)) row.notice('uscc', 'IMPORT_USCC_ODD', code);
  return code;
}

function readPhone(row: RowReader): string {
  const phone = row.parsed('phone', 'IMPORT_NUMBER_DAMAGED', (cell, text) =>
    isDamagedNumber(cell) ? null : halfWidth(text).replaceAll(/\s/g, ''),
  );
  if (phone === null) return '';
  if (/^1\d{10}$|^(\(?0\d{2,3}\)?-?)?\d{7,8}(-\d{1,5})?$/.test(phone)) return phone;
  row.notice('phone', 'IMPORT_PHONE_ODD', phone);
  return phone.length <= 20 ? phone : '';
}

/** Names of two characters are often spread with a blank between them. */
const joinedName = (text: string): string =>
  /^[\p{Script=Han}\s]+$/u.test(text) ? text.replaceAll(/\s/g, '') : text.replaceAll(/\s+/g, ' ');

function readChair(row: RowReader, defaults: UnionDefaults): ChairValues | null {
  const name = row.parsed('chair', 'IMPORT_NAME_ODD', (_cell, text) => {
    const joined = joinedName(text);
    return joined.length >= 2 && joined.length <= 30 && !/[\d、,，;；/]/.test(joined) ? joined : null;
  });
  const electedOn = row.date('electedOn') ?? defaults.electedOn;
  const phone = readPhone(row);
  const fullTime = row.parsed('fullTime', 'IMPORT_POST_UNCLEAR', (_cell, text) =>
    /^(专职?|是|专任)$/.test(text) ? true : /^(兼职?|否|兼任|非专职)$/.test(text) ? false : null,
  );
  if (name === null) return null;
  if (electedOn === null) {
    row.notices.push(problem('chair', 'IMPORT_CHAIR_UNDATED', { name }));
    return null;
  }
  return { name, fullTime: fullTime ?? defaults.fullTime, electedOn, phone };
}

function readMembership(row: RowReader, defaults: UnionDefaults): Membership | null {
  const [employees, members, verified] = [
    row.count('employees'),
    row.count('members'),
    row.count('verified'),
  ];
  const asOf = row.date('asOf') ?? defaults.asOf;
  const overReason = row.text('overReason', longestReason);
  if (employees === null || members === null || verified === null) {
    const anyGiven = (['employees', 'members', 'verified'] as const).some((field) => row.raw(field) !== '');
    if (anyGiven) row.notices.push(problem('employees', 'IMPORT_COUNTS_PARTIAL'));
    return null;
  }
  if (verified > members)
    row.errors.push(problem('verified', 'VERIFIED_ABOVE_MEMBERS', { verified, members }));
  if (employees > 0 && members > employees && overReason === null)
    row.errors.push(problem('members', 'MEMBERS_ABOVE_EMPLOYEES', { members, employees }));
  return { asOf, employees, members, verified, overReason };
}

/** A union or its enterprise that is not named is named after the other. */
function readNames(row: RowReader): { readonly name: string; readonly enterprise: string } {
  const name = row.text('name');
  const enterprise = row.text('enterprise');
  if (name === null && enterprise === null)
    row.errors.push(cellProblem('name', 'IMPORT_REQUIRED', unionFieldLabel('name')));
  if (name !== null && enterprise !== null) return { name, enterprise };
  if (enterprise !== null) {
    const derived = `${enterprise}工会委员会`.slice(0, longestText);
    row.notice('name', 'IMPORT_NAME_DERIVED', derived);
    return { name: derived, enterprise };
  }
  const derived = (name ?? '').replace(/工会(委员会)?$/, '') || (name ?? '');
  if (name !== null) row.notice('enterprise', 'IMPORT_NAME_DERIVED', derived);
  return { name: name ?? '', enterprise: derived };
}

/** What one row of a list says of a union, with the problem of each cell that cannot be taken as it is. */
export function readUnionRow(line: TableLine, mapping: Mapping, defaults: UnionDefaults): UnionRow {
  const row = new RowReader(line, mapping);
  const names = readNames(row);
  const values = {
    ...names,
    uscc: readUscc(row),
    nature: row.text('nature'),
    industry: row.text('industry'),
    address: row.text('address'),
    establishedOn: row.date('establishedOn'),
    termEndOn: row.date('termEndOn'),
    chair: readChair(row, defaults),
    membership: readMembership(row, defaults),
  };
  const { errors, notices } = row;
  return {
    line: line.line,
    title: names.name,
    values: errors.length > 0 ? null : values,
    errors,
    notices,
  };
}
