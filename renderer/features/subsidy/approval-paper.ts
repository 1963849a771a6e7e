import { batchHash } from '../../../shared/domain/batch-hash.ts';
import { lineAmount, type Batch } from '../../../shared/domain/fold-batches.ts';
import { yuanInWords } from '../../../shared/domain/yuan-in-words.ts';
import type { OfficeSheet } from '../../print/office/office-form-schema.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import { formatYuan } from '../../ui/format-yuan.ts';

const signers = ['clerk', 'checker', 'finance', 'deputy', 'chair'] as const;

/** 补贴审批表 (domain §9, 10): people and amounts by level, and who signs. */
export function approvalPaper({ batch, prepared }: Batch, year: number, unit: string): OfficeSheet {
  const { lines, direction, number } = batch;
  const people = (some: typeof lines) => String(new Set(some.map(({ personId }) => personId)).size);
  const months = (some: typeof lines) => some.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const amount = (some: typeof lines) => some.reduce((sum, line) => sum + Math.abs(lineAmount(line)), 0);
  const tax = (some: typeof lines) => some.reduce((sum, line) => sum + line.tax, 0);
  const cells = (level: string, some: typeof lines) => [
    level,
    people(some),
    String(months(some)),
    formatYuan(amount(some)),
    formatYuan(tax(some)),
    formatYuan(amount(some) - tax(some)),
  ];
  const levels = [...Map.groupBy(lines, ({ level }) => level)].toSorted(
    ([, a], [, b]) =>
      Math.max(...b.map(({ to, from }) => Math.max(to, from))) -
      Math.max(...a.map(({ to, from }) => Math.max(to, from))),
  );
  return {
    orientation: 'portrait',
    title: paperText(direction === 'pay' ? 'subsidy.approval.title' : 'subsidy.approval.titleRecover', {
      year,
    }),
    subtitle: '',
    heads: [
      unit,
      paperText('subsidy.paper.head', { number, hash: batchHash(batch).slice(0, 8).toUpperCase() }),
    ],
    blocks: [
      {
        kind: 'table',
        columns: (['level', 'people', 'months', 'amount', 'tax', 'net'] as const).map((column) => ({
          title: paperText(`subsidy.approval.columns.${column}`),
          align: column === 'level' ? 'center' : 'end',
        })),
        rows: [
          ...levels.map(([level, some]) => ({ cells: cells(level, some) })),
          { cells: cells(paperText('subsidy.approval.total'), lines), weight: 'sum' },
        ],
      },
      {
        kind: 'facts',
        rows: [
          [
            {
              label: paperText('subsidy.approval.words'),
              value: yuanInWords(amount(lines) - tax(lines)),
            },
          ],
        ],
      },
      ...signers.map((signer) => ({
        kind: 'box' as const,
        label: paperText(`subsidy.approval.signers.${signer}`),
        value: signer === 'clerk' ? paperText('subsidy.approval.prepared', { name: prepared.name }) : '',
        height: 22,
        signs: [paperText('subsidy.approval.sign')],
      })),
    ],
  };
}
