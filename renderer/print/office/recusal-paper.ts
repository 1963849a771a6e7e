import { paperText } from '../paper/paper-text.ts';
import { blankRows } from './blank-rows.ts';
import { titleFacts, type FormCycle } from './form-cycle.ts';
import type { Block, OfficeSheet } from './office-form-schema.ts';

/** Who keeps out of whose grading. */
export interface RecusalPaperRow {
  readonly member: string;
  readonly org: string;
  readonly whom: string;
  readonly unit: string;
  readonly reason: string;
  readonly date: string;
}

const order = ['member', 'org', 'whom', 'unit', 'reason', 'date'] as const;
const widths = { member: 17, org: 28, whom: 17, unit: 40, reason: 26, date: 21 };

const columns: Block<'table'>['columns'] = [
  { title: paperText('officeForms.recusal.columns.no'), width: 10, align: 'center' },
  ...order.map((key) => ({ title: paperText(`officeForms.recusal.columns.${key}`), width: widths[key] })),
  { title: paperText('officeForms.recusal.columns.sign') },
];

const blankCount = 19;

/** 回避登记表 (form 5). Without `rows` it is blank. */
export function recusalPaper(cycle: FormCycle, rows: readonly RecusalPaperRow[] | null): OfficeSheet {
  const filled = rows?.map((row, place) => ({
    cells: [String(place + 1), ...order.map((key) => row[key]), ''],
  }));
  return {
    orientation: 'portrait',
    title: paperText('officeForms.recusal.title', titleFacts(cycle)),
    subtitle: '',
    heads: [paperText('officeForms.unit', { unit: cycle.cityUnion })],
    blocks: [
      { kind: 'table', columns, rows: filled ?? blankRows(blankCount, columns.length), rowHeight: 9 },
      { kind: 'note', lines: [paperText('officeForms.recusal.note')] },
      {
        kind: 'signs',
        lines: [
          paperText('officeForms.recusal.leader'),
          paperText('officeForms.recusal.recorder'),
          paperText('officeForms.date'),
        ],
      },
    ],
  };
}
