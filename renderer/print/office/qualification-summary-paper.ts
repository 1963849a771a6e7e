import { paperText } from '../paper/paper-text.ts';
import { blankRows } from './blank-rows.ts';
import type { FormCycle } from './form-cycle.ts';
import type { Block, OfficeSheet } from './office-form-schema.ts';

const order = [
  'township',
  'unit',
  'name',
  'gender',
  'role',
  'since',
  'phone',
  'hours',
  'exam',
  'passed',
  'number',
  'note',
] as const;

/** One who asked for the qualification, in words and digits as they are printed. */
export type QualificationSummaryRow = Readonly<Record<(typeof order)[number], string>>;

const widths = {
  township: 26,
  unit: undefined,
  name: 18,
  gender: 11,
  role: 18,
  since: 19,
  phone: 27,
  hours: 16,
  exam: 16,
  passed: 16,
  number: 38,
  note: 16,
} as const;

const words: ReadonlySet<string> = new Set(['township', 'unit', 'note']);

const columns: Block<'table'>['columns'] = [
  { title: paperText('officeForms.qualification.summary.no'), width: 11, align: 'center' },
  ...order.map((key) => {
    const width = widths[key];
    return {
      title: paperText(`officeForms.qualification.summary.${key}`),
      ...(width !== undefined && { width }),
      align: words.has(key) ? ('start' as const) : ('center' as const),
    };
  }),
];

const blankCount = 12;

/** 资格认证汇总表 (form 13): who was trained and examined, and under which number he is certified. */
export const qualificationSummaryPaper = (
  { year, cityUnion }: FormCycle,
  rows: readonly QualificationSummaryRow[] | null,
): OfficeSheet => ({
  orientation: 'landscape',
  title: paperText('officeForms.qualification.summaryTitle', { year }),
  subtitle: '',
  heads: [paperText('officeForms.unit', { unit: cityUnion }), paperText('officeForms.filledOn')],
  blocks: [
    {
      kind: 'table',
      columns,
      rows:
        rows?.map((row, place) => ({ cells: [String(place + 1), ...order.map((key) => row[key])] })) ??
        blankRows(blankCount, columns.length),
      rowHeight: 8,
    },
    { kind: 'note', lines: [paperText('officeForms.qualification.note')] },
    {
      kind: 'signs',
      lines: [
        paperText('officeForms.statistics.maker'),
        paperText('officeForms.statistics.checker'),
        paperText('officeForms.statistics.leader'),
        paperText('officeForms.date'),
      ],
    },
  ],
});
