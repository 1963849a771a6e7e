import { paperText } from '../paper/paper-text.ts';
import { titleFacts, type FormCycle } from './form-cycle.ts';
import type { Block, OfficeSheet } from './office-form-schema.ts';

/** One township's line, or the sum of all, in words and digits as they are printed. */
export interface StatisticsRow {
  readonly township: string;
  readonly candidates: string;
  /** In the order of the scheme's levels. */
  readonly levels: readonly string[];
  readonly ineligible: string;
  readonly incomplete: string;
  readonly vetoed: string;
  readonly amount: string;
  readonly units: string;
  readonly employees: string;
  readonly members: string;
  readonly verified: string;
  readonly join: RateSpread;
  readonly verify: RateSpread;
  readonly eligible: string;
  readonly holders: string;
  readonly coverage: string;
}

/** How many unions reach 95 %, 90 %, neither, and how many have no rate; `rate` of all heads together. */
export interface RateSpread {
  readonly rate: string;
  readonly high: string;
  readonly middle: string;
  readonly low: string;
  readonly unknown: string;
}

type Columns = Block<'table'>['columns'];

const word = (
  key:
    | 'township'
    | 'candidates'
    | 'ineligible'
    | 'incomplete'
    | 'vetoed'
    | 'amount'
    | 'units'
    | 'employees'
    | 'members'
    | 'verified'
    | 'join'
    | 'joinHigh'
    | 'joinMiddle'
    | 'joinLow'
    | 'verify'
    | 'verifyHigh'
    | 'verifyMiddle'
    | 'verifyLow'
    | 'unknown'
    | 'eligible'
    | 'holders'
    | 'coverage',
): string => paperText(`officeForms.statistics.${key}`);

const townshipColumn = { title: word('township'), width: 44 };
const figures = (titles: readonly string[]): Columns => [
  townshipColumn,
  ...titles.map((title) => ({ title, align: 'center' as const })),
];

interface Part {
  readonly heading: string;
  readonly columns: Columns;
  readonly cells: (row: StatisticsRow) => string[];
  readonly note?: string;
}

const spread = ({ rate, high, middle, low }: RateSpread): string[] => [rate, high, middle, low];

function partsOf({ scheme }: FormCycle): readonly Part[] {
  const levelTitles = scheme.levels.map(({ name }) => name);
  return [
    {
      heading: paperText('officeForms.statistics.levels'),
      columns: figures([
        word('candidates'),
        ...levelTitles,
        word('ineligible'),
        word('incomplete'),
        word('vetoed'),
        word('amount'),
      ]),
      cells: (row) => [
        row.township,
        row.candidates,
        ...row.levels,
        row.ineligible,
        row.incomplete,
        row.vetoed,
        row.amount,
      ],
    },
    {
      heading: paperText('officeForms.statistics.rates'),
      note: paperText('officeForms.statistics.note'),
      columns: figures([
        word('units'),
        word('employees'),
        word('members'),
        word('verified'),
        word('join'),
        word('joinHigh'),
        word('joinMiddle'),
        word('joinLow'),
        word('verify'),
        word('verifyHigh'),
        word('verifyMiddle'),
        word('verifyLow'),
        word('unknown'),
      ]),
      cells: (row) => [
        row.township,
        row.units,
        row.employees,
        row.members,
        row.verified,
        ...spread(row.join),
        ...spread(row.verify),
        row.verify.unknown,
      ],
    },
    {
      heading: paperText('officeForms.statistics.qualification'),
      columns: figures([word('eligible'), word('holders'), word('coverage')]),
      cells: (row) => [row.township, row.eligible, row.holders, row.coverage],
    },
  ];
}

const empty: RateSpread = { rate: '', high: '', middle: '', low: '', unknown: '' };

const blankRow = (township: string, levels: number): StatisticsRow => ({
  township,
  candidates: '',
  levels: Array.from({ length: levels }, () => ''),
  ineligible: '',
  incomplete: '',
  vetoed: '',
  amount: '',
  units: '',
  employees: '',
  members: '',
  verified: '',
  join: empty,
  verify: empty,
  eligible: '',
  holders: '',
  coverage: '',
});

interface Statistics {
  readonly rows: readonly StatisticsRow[];
  readonly sum: StatisticsRow;
}

/** The same lines without a figure: the townships' names stay. */
export const blankStatistics = (cycle: FormCycle, townships: readonly string[]): Statistics => {
  const levels = cycle.scheme.levels.length;
  return {
    rows: townships.map((township) => blankRow(township, levels)),
    sum: blankRow(paperText('officeForms.statistics.sum'), levels),
  };
};

/** 统计表 (form 15): levels and money, rates, and qualification, by township, each part on a page of its own. */
export function statisticsPaper(cycle: FormCycle, { rows, sum }: Statistics): readonly OfficeSheet[] {
  return partsOf(cycle).map(({ heading, columns, cells, note }) => ({
    orientation: 'landscape',
    title: paperText('officeForms.statistics.title', titleFacts(cycle)),
    subtitle: heading,
    heads: [paperText('officeForms.unit', { unit: cycle.cityUnion }), paperText('officeForms.filledOn')],
    blocks: [
      {
        kind: 'table',
        columns,
        dense: true,
        rows: [...rows.map((row) => ({ cells: cells(row) })), { cells: cells(sum), weight: 'sum' as const }],
      },
      ...(note ? [{ kind: 'note' as const, lines: [note] }] : []),
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
  }));
}
