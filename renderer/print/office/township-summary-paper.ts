import { paperText } from '../paper/paper-text.ts';
import { blankRows } from './blank-rows.ts';
import { titleFacts, type FormCycle } from './form-cycle.ts';
import type { Block, OfficeSheet } from './office-form-schema.ts';

/** One candidate of a township, in words and digits as they are printed. */
export interface TownshipSummaryRow {
  readonly unit: string;
  readonly name: string;
  readonly role: string;
  readonly time: string;
  readonly self: string;
  readonly township: string;
  readonly veto: string;
  readonly opinion: string;
  readonly note: string;
}

const order = ['unit', 'name', 'role', 'time', 'self', 'township', 'veto', 'opinion', 'note'] as const;
const widths = {
  unit: undefined,
  name: 18,
  role: 18,
  time: 14,
  self: 18,
  township: 18,
  veto: 24,
  opinion: 54,
  note: 26,
} as const;
const middle: ReadonlySet<string> = new Set(['name', 'role', 'time', 'self', 'township']);

const columns: Block<'table'>['columns'] = [
  { title: paperText('officeForms.township.columns.no'), width: 11, align: 'center' },
  ...order.map((key) => {
    const width = widths[key];
    return {
      title: paperText(`officeForms.township.columns.${key}`),
      ...(width !== undefined && { width }),
      align: middle.has(key) ? ('center' as const) : ('start' as const),
    };
  }),
];

const blankCount = 12;

/** 乡镇汇总表 (form 3): what the township's candidates gave themselves and were given. Without `rows` it is blank. */
export function townshipSummaryPaper(
  cycle: FormCycle,
  unit: string,
  rows: readonly TownshipSummaryRow[] | null,
): OfficeSheet {
  const filled = rows?.map((row, place) => ({ cells: [String(place + 1), ...order.map((key) => row[key])] }));
  return {
    orientation: 'landscape',
    title: paperText('officeForms.township.title', titleFacts(cycle)),
    subtitle: '',
    heads: [
      paperText('officeForms.unit', { unit: unit || paperText('officeForms.blankLetter.line') }),
      paperText('officeForms.filledOn'),
    ],
    blocks: [
      {
        kind: 'table',
        columns,
        rows: filled ?? blankRows(blankCount, columns.length),
        rowHeight: 8,
      },
      {
        kind: 'signs',
        lines: [
          paperText('officeForms.township.maker'),
          paperText('officeForms.township.checker'),
          paperText('officeForms.township.chair'),
          paperText('officeForms.township.seal'),
          paperText('officeForms.date'),
        ],
      },
    ],
  };
}
