import { batchHash, shortHash } from '../../../shared/domain/batch-hash.ts';
import { lineAmount, type Batch } from '../../../shared/domain/fold-batches.ts';
import { yuanInWords } from '../../../shared/domain/yuan-in-words.ts';
import { formatYuan } from '../../ui/format-yuan.ts';
import { paperText } from '../paper/paper-text.ts';
import type { Block, OfficeSheet } from './office-form-schema.ts';

type Lines = Batch['batch']['lines'];
type Rows = Block<'table'>['rows'];

const signers = ['clerk', 'checker', 'finance', 'deputy', 'chair'] as const;
const columns = ['level', 'people', 'months', 'amount', 'tax', 'net'] as const;

const amountOf = (some: Lines): number => some.reduce((sum, line) => sum + Math.abs(lineAmount(line)), 0);
const taxOf = (some: Lines): number => some.reduce((sum, line) => sum + line.tax, 0);

const cellsOf = (level: string, some: Lines): string[] => [
  level,
  String(new Set(some.map(({ personId }) => personId)).size),
  String(some.reduce((sum, { first, last }) => sum + last - first + 1, 0)),
  formatYuan(amountOf(some)),
  formatYuan(taxOf(some)),
  formatYuan(amountOf(some) - taxOf(some)),
];

/** The highest rate that is paid for a level, from before or after a change. */
const rateOf = (some: Lines): number => Math.max(...some.map(({ to, from }) => Math.max(to, from)));

const rowsOf = (lines: Lines): Rows => [
  ...[...Map.groupBy(lines, ({ level }) => level)]
    .toSorted(([, a], [, b]) => rateOf(b) - rateOf(a))
    .map(([level, some]) => ({ cells: cellsOf(level, some) })),
  { cells: cellsOf(paperText('subsidy.approval.total'), lines), weight: 'sum' },
];

const blankCells = (level: string): string[] => columns.map((column) => (column === 'level' ? level : ''));

/** A row for each level, so that a hand has only figures to write. */
const blankRowsOf = (levels: readonly string[]): Rows => [
  ...levels.map((level) => ({ cells: blankCells(level) })),
  { cells: blankCells(paperText('subsidy.approval.total')), weight: 'sum' as const },
];

/** Who signs; the first says who made the list. */
const boxesOf = (maker: string): readonly Block<'box'>[] =>
  signers.map((signer) => ({
    kind: 'box',
    label: paperText(`subsidy.approval.signers.${signer}`),
    value: signer === 'clerk' && maker !== '' ? paperText('subsidy.approval.prepared', { name: maker }) : '',
    height: 22,
    signs: [paperText('subsidy.approval.sign')],
  }));

const sheetOf = (
  head: Pick<OfficeSheet, 'title' | 'heads'>,
  rows: Rows,
  words: string,
  maker: string,
): OfficeSheet => ({
  orientation: 'portrait',
  ...head,
  subtitle: '',
  blocks: [
    {
      kind: 'table',
      columns: columns.map((column) => ({
        title: paperText(`subsidy.approval.columns.${column}`),
        align: column === 'level' ? 'center' : 'end',
      })),
      rows,
      rowHeight: 8,
    },
    { kind: 'facts', rows: [[{ label: paperText('subsidy.approval.words'), value: words }]] },
    ...boxesOf(maker),
  ],
});

/** 补贴审批表 (domain §9, 10): people and amounts by level, and who signs. */
export function approvalPaper(year: number, unit: string, { batch, prepared }: Batch): OfficeSheet {
  const { lines, direction, number } = batch;
  const title = direction === 'pay' ? 'subsidy.approval.title' : 'subsidy.approval.titleRecover';
  const heads = [unit, paperText('subsidy.paper.head', { number, hash: shortHash(batchHash(batch)) })];
  const words = yuanInWords(amountOf(lines) - taxOf(lines));
  return sheetOf({ title: paperText(title, { year }), heads }, rowsOf(lines), words, prepared.name);
}

/** The same to be filled in by hand, with the scheme's `levels` in their order. */
export const blankApprovalPaper = (year: number, unit: string, levels: readonly string[]): OfficeSheet =>
  sheetOf(
    {
      title: paperText('subsidy.approval.title', { year }),
      heads: [
        unit,
        paperText('subsidy.approval.blankHead', { number: paperText('officeForms.blankLetter.line') }),
      ],
    },
    blankRowsOf(levels),
    '',
    '',
  );
