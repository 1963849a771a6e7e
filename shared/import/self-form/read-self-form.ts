import { problem, type Problem, type ProblemParams } from '../../lib/problem.ts';
import type { ErrorCode } from '../../lib/error-texts.ts';
import { formatPoints } from '../../domain/format-points.ts';
import { cellText } from '../cell-text.ts';
import type { Grid, GridRow } from '../grid.ts';
import { readPointsCell } from './read-points-cell.ts';
import { columnAt, formColumns, type FormColumn, type FormRow, type SelfForm } from './self-form.ts';

/** What is remarkable about one cell; `cell` is its place as spreadsheets say it (`F7`), empty for the whole sheet. */
export interface CellFinding {
  readonly cell: string;
  readonly problem: Problem;
}

/** What a chair gave for an item: points in hundredths, null where only a note stands. */
export interface FormAnswer {
  readonly itemCode: string;
  readonly points: number | null;
  /** The ticked 得分点. */
  readonly parts: readonly string[];
  readonly note: string;
}

export interface SelfFormReading {
  readonly answers: readonly FormAnswer[];
  readonly opinion: string;
  /** The items that have no points yet. */
  readonly missing: readonly string[];
  /** Nothing of the form is taken in while there is one. */
  readonly faults: readonly CellFinding[];
  /** Worth a look; the form is taken in all the same. */
  readonly notices: readonly CellFinding[];
}

export interface FilledSheet {
  readonly rows: Grid;
  readonly isLocked: boolean;
}

const noteLimit = 2000;
const letters = 'ABCDEFG';

interface Place {
  readonly row: GridRow;
  readonly at: number;
}

const keyOf = (row: FormRow | GridRow): string =>
  cellText(('cells' in row ? row.cells : row)[columnAt('code')] ?? null);

const labelOf = ({ cells }: FormRow): string => `${cellText(cells[0])} ${cellText(cells[1])}`;

/** Two texts that look alike are alike: programs store line ends and spaces in their own ways. */
const bare = (text: string): string => text.replaceAll(/\s/g, '');

const isKeyed = ({ kind }: FormRow): boolean =>
  kind === 'score' || kind === 'parts' || kind === 'part' || kind === 'computed';

/** Goes through a filled form, looking each row up by its number, since rows may have been inserted or sorted. */
class Reader {
  readonly faults: CellFinding[] = [];
  readonly notices: CellFinding[] = [];
  readonly #places: ReadonlyMap<string, readonly Place[]>;

  constructor(grid: Grid) {
    this.#places = Map.groupBy(
      grid.map((row, at) => ({ row, at })),
      ({ row }) => keyOf(row),
    );
  }

  #fault(cell: string, code: ErrorCode, params: ProblemParams): void {
    this.faults.push({ cell, problem: problem(cell, code, params) });
  }

  /** Where the row stands in the file, null when that cannot be told. */
  find(row: FormRow): Place | null {
    const [place, second] = this.#places.get(keyOf(row)) ?? [];
    if (!place) this.#fault('', 'SELF_FORM_ROW_GONE', { item: labelOf(row) });
    else if (second) this.#fault(`A${second.at + 1}`, 'SELF_FORM_ROW_TWICE', { item: labelOf(row) });
    else return place;
    return null;
  }

  points(row: FormRow, { row: cells, at }: Place): number | null {
    if (!row.field) return null;
    const read = readPointsCell(row.field, labelOf(row), cells[columnAt('points')]);
    if (read.ok) return read.value;
    this.faults.push({ cell: `F${at + 1}`, problem: read.error });
    return null;
  }

  note(row: FormRow, { row: cells, at }: Place): string {
    const text = cellText(cells[columnAt('note')]);
    if (text.length > noteLimit)
      this.#fault(`G${at + 1}`, 'SELF_FORM_NOTE_LONG', { item: labelOf(row), limit: noteLimit });
    return text;
  }

  lacksPart(row: FormRow, { at }: Place): void {
    const points = formatPoints(row.field?.choices.at(-1) ?? 0);
    this.#fault(`F${at + 1}`, 'SELF_FORM_PART_MISSING', { item: labelOf(row), points });
  }

  /** Whether the words that the chair read are those of the scheme. */
  compare(row: FormRow, { row: cells, at }: Place): void {
    const fixed: readonly FormColumn[] = ['name', 'rule', 'evidence', 'max'];
    const changed = fixed.find((column) => {
      const index = columnAt(column);
      return bare(cellText(cells[index])) !== bare(cellText(row.cells[index]));
    });
    if (changed === undefined) return;
    const cell = `${letters[formColumns.indexOf(changed)]}${at + 1}`;
    this.notices.push({ cell, problem: problem(cell, 'SELF_FORM_TEXT_CHANGED', { item: labelOf(row) }) });
  }
}

interface Found {
  readonly row: FormRow;
  readonly place: Place;
}

function partsAnswer(reader: Reader, row: FormRow, place: Place, parts: readonly Found[]): FormAnswer | null {
  const before = reader.faults.length;
  const given = parts.map((part) => ({ part, points: reader.points(part.row, part.place) }));
  const [first] = given;
  const code = first?.part.row.field?.item.code;
  if (code === undefined) return null;
  const note = reader.note(row, place);
  if (given.every(({ points }) => points === null))
    return note === '' ? null : { itemCode: code, points: null, parts: [], note };
  for (const { part, points } of given)
    if (points === null && !reader.faults.some(({ cell }) => cell === `F${part.place.at + 1}`))
      reader.lacksPart(part.row, part.place);
  if (reader.faults.length > before) return null;
  return {
    itemCode: code,
    points: given.reduce((sum, { points }) => sum + (points ?? 0), 0),
    parts: given.flatMap(({ part, points }) => ((points ?? 0) > 0 ? [part.row.field?.part ?? ''] : [])),
    note,
  };
}

function scoreAnswer(reader: Reader, { row, place }: Found): FormAnswer | null {
  const points = reader.points(row, place);
  const note = reader.note(row, place);
  const code = row.field?.item.code;
  return code === undefined || (points === null && note === '')
    ? null
    : { itemCode: code, points, parts: [], note };
}

function opinionOf(form: SelfForm, { rows }: FilledSheet): string {
  const above = form.rows.findIndex(({ kind }) => kind === 'opinion') - 1;
  const mark = cellText(form.rows[above]?.cells[0] ?? null);
  const at = rows.findIndex((row) => keyOf(row) === mark);
  return at < 0 ? '' : keyOf(rows[at + 1] ?? []).slice(0, noteLimit);
}

/** The rows of 得分点 that belong to the item in this place of the form. */
const partsBelow = ({ rows }: SelfForm, at: number): readonly FormRow[] =>
  (rows[at]?.sum ?? []).flatMap((place) => rows[place] ?? []);

/**
 * Reads a filled form back.
 *
 * @param form the form as it was handed out, made again from the scheme
 */
export function readSelfForm(form: SelfForm, sheet: FilledSheet): SelfFormReading {
  const reader = new Reader(sheet.rows);
  const found = new Map<FormRow, Place>();
  for (const row of form.rows.filter(isKeyed)) {
    const place = reader.find(row);
    if (!place) continue;
    found.set(row, place);
    reader.compare(row, place);
  }
  const answers: FormAnswer[] = [];
  const missing: string[] = [];
  form.rows.forEach((row, at) => {
    if (row.kind !== 'score' && row.kind !== 'parts') return;
    const place = found.get(row);
    if (!place) return;
    const parts = partsBelow(form, at).flatMap((part) => {
      const where = found.get(part);
      return where ? [{ row: part, place: where }] : [];
    });
    const answer =
      row.kind === 'score' ? scoreAnswer(reader, { row, place }) : partsAnswer(reader, row, place, parts);
    if (answer) answers.push(answer);
    if (answer?.points === undefined || answer.points === null) missing.push(labelOf(row));
  });
  if (!sheet.isLocked) reader.notices.unshift({ cell: '', problem: problem('', 'SELF_FORM_UNLOCKED') });
  const { faults, notices } = reader;
  return { answers, opinion: opinionOf(form, sheet), missing, faults, notices };
}
