import { formatThreshold } from '../../../shared/domain/format-rate.ts';
import { paperText } from '../paper/paper-text.ts';
import { blankRows } from './blank-rows.ts';
import { titleFacts, type FormCycle } from './form-cycle.ts';
import type { Block, OfficeSheet } from './office-form-schema.ts';

/** One candidate with what the parties gave and what came of it, in words and digits as they are printed. */
export interface PanelSummaryRow {
  readonly township: string;
  readonly unit: string;
  readonly name: string;
  readonly self: string;
  readonly townshipPoints: string;
  readonly panel: string;
  readonly count: string;
  readonly recused: string;
  readonly weighted: string;
  readonly bonus: string;
  readonly veto: string;
  readonly total: string;
  readonly level: string;
  readonly rank: string;
}

const order = [
  'township',
  'unit',
  'name',
  'self',
  'townshipPoints',
  'panel',
  'count',
  'recused',
  'weighted',
  'bonus',
  'veto',
  'total',
  'level',
  'rank',
] as const;

const widths = {
  township: 24,
  unit: undefined,
  name: 17,
  self: 16,
  townshipPoints: 16,
  panel: 20,
  count: 11,
  recused: 11,
  weighted: 17,
  bonus: 13,
  veto: 15,
  total: 17,
  level: 14,
  rank: 11,
} as const;

const words: ReadonlySet<string> = new Set(['township', 'unit']);

function columnsOf({ scheme: { weights } }: FormCycle): Block<'table'>['columns'] {
  const shares = {
    self: formatThreshold(weights.self),
    townshipPoints: formatThreshold(weights.township),
    panel: formatThreshold(weights.panel),
  };
  return [
    { title: paperText('officeForms.panel.columns.no'), width: 11, align: 'center' },
    ...order.map((key) => {
      const share = key === 'self' || key === 'townshipPoints' || key === 'panel' ? shares[key] : '';
      const width = widths[key];
      return {
        title: paperText(`officeForms.panel.columns.${key}`, { share }),
        ...(width !== undefined && { width }),
        align: words.has(key) ? ('start' as const) : ('center' as const),
      };
    }),
  ];
}

const blankCount = 12;
/** Six by five, as the office's own form has it (domain §9, 4). */
const across = 6;
const leastCells = 30;

/** 评审组汇总表 (form 4), with the grid in which the panel signs. Without `rows` it is blank. */
export function panelSummaryPaper(
  cycle: FormCycle,
  rows: readonly PanelSummaryRow[] | null,
  members: readonly string[],
): OfficeSheet {
  const columns = columnsOf(cycle);
  const filled = rows?.map((row, place) => ({ cells: [String(place + 1), ...order.map((key) => row[key])] }));
  const cells = Math.max(leastCells, Math.ceil(members.length / across) * across);
  return {
    orientation: 'landscape',
    title: paperText('officeForms.panel.title', titleFacts(cycle)),
    subtitle: '',
    heads: [paperText('officeForms.unit', { unit: cycle.cityUnion }), paperText('officeForms.filledOn')],
    blocks: [
      { kind: 'table', columns, rows: filled ?? blankRows(blankCount, columns.length), rowHeight: 7 },
      ...(cycle.scheme.policies.bonusMode === 'in-sheet'
        ? [{ kind: 'note' as const, lines: [paperText('officeForms.panel.bonusNote')] }]
        : []),
      {
        kind: 'grid',
        heading: paperText('officeForms.panel.signatures'),
        names: Array.from({ length: cells }, (_, place) => members[place] ?? ''),
        across,
      },
      {
        kind: 'signs',
        lines: [
          paperText('officeForms.panel.leader'),
          paperText('officeForms.panel.maker'),
          paperText('officeForms.panel.checker'),
          paperText('officeForms.date'),
        ],
      },
    ],
  };
}
