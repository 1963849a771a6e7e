import { formatPoints, formatTotal } from '../../../shared/domain/format-points.ts';
import type { Category, Scheme } from '../../../shared/schema/scheme.ts';
import type { Party } from '../../../shared/schema/sheet.ts';
import { paperText } from '../paper/paper-text.ts';
import { titleFacts, type FormCycle } from './form-cycle.ts';
import type { Block, OfficeSheet } from './office-form-schema.ts';

/** What one party gave: points by item in hundredths, and the sums of the sheet. */
export interface PrintedScores {
  readonly points: ReadonlyMap<string, number | null>;
  readonly base: number;
  readonly bonus: number;
  readonly total: number;
}

/** A sheet that is filled in: whose it is, what every party that may be seen gave, and what was noted. */
export interface PrintedSheet {
  readonly name: string;
  readonly unit: string;
  readonly township: string;
  readonly rater: string;
  readonly scores: { readonly [P in Party]?: PrintedScores };
  /** 情况和数字说明 by item. */
  readonly notes: ReadonlyMap<string, string>;
  /** Not handed in yet. */
  readonly draft: boolean;
}

type Table = Block<'table'>;
type Row = Table['rows'][number];

const parties = ['self', 'township', 'panel'] as const;
const word = (key: 'item' | 'full' | 'rule' | 'facts' | 'evidence' | 'self' | 'townshipPoints' | 'panel') =>
  paperText(`officeForms.sheet.${key}`);

const pointTitles = { self: word('self'), township: word('townshipPoints'), panel: word('panel') };

/** A party fills in its own column; what came before it may be read there. */
const isOpen = (party: Party, column: Party): boolean => parties.indexOf(column) <= parties.indexOf(party);

function columnsFor(party: Party): Table['columns'] {
  return [
    { title: word('item'), width: 62 },
    { title: word('full'), width: 10, align: 'center' },
    { title: word('rule') },
    { title: word('facts'), width: 40 },
    { title: word('evidence'), width: 15, align: 'center' },
    ...parties.map((column) => ({
      title: pointTitles[column],
      width: 14,
      align: 'center' as const,
      closed: !isOpen(party, column),
    })),
  ];
}

type Figure = (scores: PrintedScores) => string;

const pointCells = (party: Party, sheet: PrintedSheet | null, figure: Figure): string[] =>
  parties.map((column) => {
    const scores = isOpen(party, column) ? sheet?.scores[column] : undefined;
    return scores ? figure(scores) : '';
  });

const givenPoints =
  (code: string): Figure =>
  ({ points }) => {
    const given = points.get(code);
    return given === null || given === undefined ? '' : formatPoints(given);
  };

const subtotal =
  (codes: readonly string[]): Figure =>
  ({ points }) =>
    formatPoints(codes.reduce((sum, code) => sum + (points.get(code) ?? 0), 0));

function categoryRows(
  category: Exclude<Category, { readonly kind: 'veto' }>,
  party: Party,
  sheet: PrintedSheet | null,
): readonly Row[] {
  const { name, items } = category;
  const max = formatPoints(category.max);
  const heading = paperText('officeForms.sheet.category', { name });
  const codes = items.map(({ code }) => code);
  return [
    { cells: [heading, max, '', '', '', ...pointCells(party, sheet, subtotal(codes))], weight: 'heading' },
    ...items.map((item) => {
      const { code, source, rule = '' } = item;
      const mark = source === 'assumed' ? paperText('officeForms.sheet.assumed') : '';
      const computed = item.kind === 'rates' && !sheet ? paperText('officeForms.sheet.computed') : '';
      return {
        cells: [
          `${code} ${item.name}${mark}`,
          formatPoints(item.max),
          rule,
          sheet?.notes.get(code) ?? computed,
          '',
          ...pointCells(party, sheet, givenPoints(code)),
        ],
      };
    }),
  ];
}

function sumRows({ policies }: Scheme, party: Party, sheet: PrintedSheet | null): readonly Row[] {
  const cap = formatPoints(policies.bonusCap);
  const sum = (text: string, figure: Figure): Row => ({
    cells: [text, '', '', '', '', ...pointCells(party, sheet, figure)],
    weight: 'sum',
  });
  return [
    sum(paperText('officeForms.sheet.base'), ({ base }) => formatTotal(base)),
    sum(paperText('officeForms.sheet.bonusSum', { cap }), ({ bonus }) => formatTotal(bonus)),
    sum(paperText('officeForms.sheet.total'), ({ total }) => formatTotal(total)),
  ];
}

function vetoTable({ categories }: Scheme): readonly Table[] {
  const items = categories.flatMap((category) => (category.kind === 'veto' ? category.items : []));
  if (items.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        { title: paperText('officeForms.sheet.vetoNo'), width: 14, align: 'center' },
        { title: paperText('officeForms.sheet.vetoItem') },
        { title: paperText('officeForms.sheet.vetoYesNo'), width: 32, align: 'center' },
        { title: paperText('officeForms.sheet.vetoFacts'), width: 90 },
      ],
      rows: [
        { cells: [paperText('officeForms.sheet.veto')], weight: 'heading' },
        ...items.map(({ code, name }) => ({ cells: [code, name, paperText('officeForms.checkbox'), ''] })),
      ],
    },
  ];
}

function headsOf(party: Party, sheet: PrintedSheet | null): string[] {
  const line = paperText('officeForms.blankLetter.line');
  const { name, unit, township, rater } = sheet ?? { name: line, unit: line, township: line, rater: line };
  const who = [
    paperText('officeForms.sheet.who', { name }),
    paperText('officeForms.sheet.unit', { unit }),
    paperText('officeForms.sheet.township', { township }),
  ];
  if (party !== 'panel') return who;
  return [
    ...who,
    paperText('officeForms.sheet.group'),
    paperText('officeForms.sheet.rater', { name: rater }),
  ];
}

const signers = { self: 'signSelf', township: 'signTownship', panel: 'sign' } as const;

/** 评分表 (form 2) of one party; the columns of those who score after it are closed. Without `sheet` it is blank. */
export function scoreSheetPaper(
  cycle: FormCycle,
  party: Party,
  sheet: PrintedSheet | null = null,
): OfficeSheet {
  const { scheme } = cycle;
  const scored = scheme.categories.filter((category) => category.kind !== 'veto');
  const hasAssumed = scored.some(({ items }) => items.some(({ source }) => source === 'assumed'));
  return {
    orientation: 'landscape',
    title: paperText(`officeForms.sheet.title.${party}`, titleFacts(cycle)),
    subtitle: sheet?.draft ? paperText('officeForms.sheet.draft') : '',
    heads: headsOf(party, sheet),
    blocks: [
      {
        kind: 'table',
        columns: [...columnsFor(party)],
        rows: [
          ...scored.flatMap((category) => categoryRows(category, party, sheet)),
          ...sumRows(scheme, party, sheet),
        ],
      },
      ...vetoTable(scheme),
      {
        kind: 'note',
        lines: [
          ...(hasAssumed ? [paperText('officeForms.sheet.assumedNote')] : []),
          ...(party === 'panel' ? [] : [paperText('officeForms.sheet.closedNote')]),
        ],
      },
      {
        kind: 'signs',
        lines: [
          paperText(`officeForms.sheet.${signers[party]}`),
          paperText('officeForms.sheet.proxy'),
          paperText('officeForms.date'),
        ],
      },
    ],
  };
}
