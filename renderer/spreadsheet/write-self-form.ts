import { writeXlsx, type CellStyle, type DataValidation, type WriteSheet } from 'hucre/xlsx';
import { formatPoints } from '../../shared/domain/format-points.ts';
import {
  columnAt,
  formColumns,
  type FormColumn,
  type FormField,
  type FormRow,
  type FormRowKind,
  type SelfForm,
} from '../../shared/import/self-form/self-form.ts';
import { selfFormWords as words } from '../../shared/import/self-form/self-form-words.ts';

const line = { style: 'thin', color: { rgb: '8C8C8C' } } as const;
const border = { top: line, bottom: line, left: line, right: line };
const solid = (rgb: string) =>
  ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const satisfies CellStyle['fill'];
const font = { name: '宋体', size: 11 };

const widths: Readonly<Record<FormColumn, number>> = {
  code: 9,
  name: 26,
  rule: 44,
  evidence: 20,
  max: 7,
  points: 11,
  note: 30,
};
const allWidth = Object.values(widths).reduce((sum, width) => sum + width, 0);
const centred: ReadonlySet<FormColumn> = new Set(['code', 'max', 'points']);
const last = formColumns.length - 1;

const cell: CellStyle = { font, border, alignment: { vertical: 'center', wrapText: true } };
const bold: CellStyle = { ...cell, font: { ...font, bold: true } };
const open: CellStyle = { fill: solid('FFF7D6'), protection: { locked: false } };

const wideStyles: { readonly [K in FormRowKind]?: CellStyle } = {
  title: {
    font: { name: '宋体', size: 18, bold: true },
    alignment: { horizontal: 'center', vertical: 'center' },
  },
  facts: { font, alignment: { vertical: 'center', wrapText: true } },
  hint: { font, alignment: { vertical: 'center', wrapText: true } },
  category: { ...bold, fill: solid('F0F0F0') },
  sign: { font, alignment: { vertical: 'center', wrapText: true } },
  opinion: { ...cell, ...open, numFmt: '@', alignment: { vertical: 'top', wrapText: true } },
};

const isWide = ({ kind }: FormRow): boolean => wideStyles[kind] !== undefined;

function styleOf(row: FormRow, column: FormColumn): CellStyle {
  const wide = wideStyles[row.kind];
  if (wide) return wide;
  const isHead = row.kind === 'head' || row.kind === 'total';
  const alignment: CellStyle['alignment'] = {
    vertical: 'center',
    wrapText: true,
    ...(centred.has(column) || row.kind === 'head' ? { horizontal: 'center' as const } : {}),
  };
  const base = { ...(isHead ? bold : cell), alignment };
  if (column === 'points' && row.field) return { ...base, ...open };
  return column === 'note' && row.noted ? { ...base, ...open, numFmt: '@' } : base;
}

/** Where a cell is, as spreadsheets say it: `F7`. */
const place = (row: number, column: FormColumn): string => `${'ABCDEFG'[columnAt(column)]}${row + 1}`;

/** Spreadsheets take a list of at most 255 characters. */
const listLimit = 255;

function limitOf({ choices, item }: FormField, at: string): DataValidation {
  const points = choices.map(formatPoints);
  const list = points.join(',');
  const said = list.length > 120 ? `0–${formatPoints(item.max)}` : points.join('、');
  const told = {
    range: at,
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: 'stop' as const,
    inputTitle: words.choose,
    inputMessage: words.chooseOne(said),
    errorTitle: words.wrongTitle,
    errorMessage: words.wrong(said),
  };
  if (list.length <= listLimit) return { ...told, type: 'list', values: points };
  const step = item.kind === 'scale' ? item.step : 1;
  const whole = `MOD(ROUND(${at}*100,0),${step})=0`;
  return {
    ...told,
    type: 'custom',
    formula1: `AND(ISNUMBER(${at}),${at}>=0,${at}<=${item.max / 100},${whole})`,
  };
}

/** How many lines a text takes in a column; a Chinese character counts as two. */
const linesOf = (text: string, width: number): number =>
  text
    .split('\n')
    .map((part) => Array.from(part).reduce((sum, char) => sum + (char > '\u2000' ? 2 : 1), 0))
    .reduce((sum, length) => sum + Math.max(1, Math.ceil(length / (width - 1))), 0);

/** In points. Spreadsheets do not fit rows with merged cells by themselves. */
function heightOf(row: FormRow): { readonly height: number } {
  if (row.kind === 'title') return { height: 36 };
  if (row.kind === 'opinion') return { height: 120 };
  const lines = formColumns.map((column, at) => {
    const text = row.cells[at];
    return typeof text === 'string' ? linesOf(text, isWide(row) ? allWidth : widths[column]) : 1;
  });
  return { height: Math.max(...lines) * 15 + 7 };
}

const range = (row: number) => ({ startRow: row, startCol: 0, endRow: row, endCol: last });

function cellsOf({ rows }: SelfForm): NonNullable<WriteSheet['cells']> {
  return new Map(
    rows.flatMap((row, at) =>
      formColumns.map((column, index) => {
        const formula = column === 'points' && row.sum.length > 0 ? sumOf(row.sum) : undefined;
        const value = row.cells[index] ?? null;
        const style = styleOf(row, column);
        return [
          `${at},${index}`,
          formula ? { value: 0, formula, formulaResult: 0, style } : { value, style },
        ] as const;
      }),
    ),
  );
}

/** `SUM(F7:F9,F12)`: neighbours as one range, because a function takes few arguments. */
function sumOf(rows: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const row of rows) {
    const before = ranges.at(-1);
    if (before && before[1] === row - 1) before[1] = row;
    else ranges.push([row, row]);
  }
  return `SUM(${ranges.map(([from, to]) => `${place(from, 'points')}:${place(to, 'points')}`).join(',')})`;
}

const headRowOf = ({ rows }: SelfForm): number => rows.findIndex(({ kind }) => kind === 'head') + 1;

const sheetOf = (form: SelfForm): WriteSheet => ({
  name: words.sheet,
  columns: formColumns.map((column) => ({ width: widths[column] })),
  rows: form.rows.map(({ cells }) => formColumns.map((_, at) => cells[at] ?? null)),
  cells: cellsOf(form),
  rowDefs: new Map(form.rows.map((row, at) => [at, heightOf(row)])),
  merges: form.rows.flatMap((row, at) => (isWide(row) ? [range(at)] : [])),
  dataValidations: form.rows.flatMap(({ field }, at) => (field ? [limitOf(field, place(at, 'points'))] : [])),
  // Columns may be made wider: somebody who cannot read a text would take the lock off.
  protection: { sheet: true, formatColumns: true, formatRows: true },
  freezePane: { rows: headRowOf(form) },
  pageSetup: {
    paperSize: 'a4',
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `$${headRowOf(form)}:$${headRowOf(form)}`,
  },
  headerFooter: { oddFooter: `&L${form.title}&C第 &P 页 共 &N 页` },
});

/**
 * The form as an xlsx file: what is to be filled in is open and limited to what can be given, everything else is
 * locked. The lock has no password; it keeps people from mistakes, and reading a form back notices what was changed.
 *
 * @param identity rows of a sheet that no menu of a spreadsheet program shows
 */
export const writeSelfForm = (
  form: SelfForm,
  identity: readonly (readonly string[])[],
): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      sheetOf(form),
      {
        name: words.identitySheet,
        rows: identity.map((row) => [...row]),
        veryHidden: true,
        protection: { sheet: true },
      },
    ],
    defaultFont: font,
    workbookProtection: { lockStructure: true },
  });
