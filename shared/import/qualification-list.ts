import type { RegisterRow } from '../domain/qualification/register-row.ts';
import { parsePoints } from '../domain/parse-points.ts';
import { cellText } from './cell-text.ts';
import type { TableLine } from './find-table.ts';
import { parseDateCell } from './parse-date-cell.ts';
import { coreName, plainName } from './plain-name.ts';
import type { FieldLabels, Mapping } from './table-head.ts';

/** The columns of a list of applicants, and of one of examination results. */
export const applicantFields = {
  name: ['姓名', '报名人', '人员姓名'],
  unit: ['工会名称', '企业名称', '工作单位', '单位名称', '单位', '所在工会'],
} as const satisfies FieldLabels;

export const resultFields = {
  ...applicantFields,
  points: ['考试成绩', '成绩', '得分', '分数', '总分'],
  on: ['考试日期', '考试时间', '日期'],
} as const satisfies FieldLabels;

/** Why a line of the list does nothing. */
export type ListProblem =
  | 'nameMissing'
  | 'unknown'
  | 'several'
  | 'twice'
  | 'hasApplied'
  | 'notEligible'
  | 'notChecked'
  | 'pointsWrong'
  | 'dateWrong'
  | 'sittingsUsedUp';

/** One line of the list: whom it means, what it says of him, or why it does nothing. */
export interface ListLine {
  readonly line: number;
  readonly name: string;
  readonly unit: string;
  readonly row: RegisterRow | null;
  /** In hundredths of a point. */
  readonly points: number | null;
  readonly on: string | null;
  readonly problem: ListProblem | null;
}

const spaceless = (name: string): string => name.replaceAll(/[\s·•]/g, '');

/** Whom a line means: the only one of that name, else the only one of it in that unit. */
function findRow(
  rows: readonly RegisterRow[],
  name: string,
  unit: string,
): RegisterRow | 'unknown' | 'several' {
  const named = rows.filter(({ person }) => spaceless(person.name) === spaceless(name));
  if (named.length === 0) return 'unknown';
  if (unit === '') return named.length === 1 ? (named[0] ?? 'unknown') : 'several';
  const of = (spell: (text: string) => string) =>
    named.filter(({ union }) =>
      [union?.name, union?.enterprise.name].some((own) => own !== undefined && spell(own) === spell(unit)),
    );
  const exact = of(plainName);
  const near = exact.length > 0 ? exact : of(coreName);
  if (near.length === 1) return near[0] ?? 'unknown';
  return named.length === 1 ? (named[0] ?? 'unknown') : 'several';
}

const applicantProblem = ({ application, failures }: RegisterRow): ListProblem | null => {
  if (application) return 'hasApplied';
  return failures.length > 0 ? 'notEligible' : null;
};

interface ResultRules {
  readonly kind: 'results';
  /** The day of every line that names none. */
  readonly on: string | null;
  readonly sittings: number;
}

export type ListRules = { readonly kind: 'applications' } | ResultRules;

function resultProblem(
  row: RegisterRow,
  points: number | null,
  on: string | null,
  { sittings }: ResultRules,
): ListProblem | null {
  if (row.application?.state !== 'checked') return 'notChecked';
  if (points === null) return 'pointsWrong';
  if (on === null) return 'dateWrong';
  const others = (row.record?.sittings ?? []).filter((sitting) => sitting.on !== on);
  return others.length >= sittings ? 'sittingsUsedUp' : null;
}

const highest = 100_000;

function readLine(
  { line, cells }: TableLine,
  mapping: Mapping,
  rows: readonly RegisterRow[],
  rules: ListRules,
): ListLine {
  const textOf = (field: string): string => {
    const column = mapping[field];
    return column === undefined ? '' : cellText(cells[column]);
  };
  const [name, unit] = [textOf('name'), textOf('unit')];
  const nothing = { line, name, unit, row: null, points: null, on: null };
  if (name === '') return { ...nothing, problem: 'nameMissing' };
  const row = findRow(rows, name, unit);
  if (typeof row === 'string') return { ...nothing, problem: row };
  if (rules.kind === 'applications') return { ...nothing, row, problem: applicantProblem(row) };
  const typed = parsePoints(textOf('points').replace(/分$/, ''));
  const points = typed.ok && typed.value <= highest ? typed.value : null;
  const dayColumn = mapping['on'];
  const cell = dayColumn === undefined ? null : (cells[dayColumn] ?? null);
  const on = cellText(cell) === '' ? rules.on : parseDateCell(cell);
  return { ...nothing, row, points, on, problem: resultProblem(row, points, on, rules) };
}

/** What a list would do, line by line; of two lines about one person the second does nothing. */
export function readQualificationList(
  lines: readonly TableLine[],
  mapping: Mapping,
  rows: readonly RegisterRow[],
  rules: ListRules,
): readonly ListLine[] {
  const seen = new Set<string>();
  return lines.map((line) => {
    const read = readLine(line, mapping, rows, rules);
    if (read.problem !== null || !read.row) return read;
    if (seen.has(read.row.personId)) return { ...read, problem: 'twice' };
    seen.add(read.row.personId);
    return read;
  });
}
