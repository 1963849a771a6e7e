import { batchHash, shortHash } from '../../../shared/domain/batch-hash.ts';
import { lineAmount, type Batch } from '../../../shared/domain/fold-batches.ts';
import type { BatchAccountsDetail } from '../../../shared/schema/subsidy-case.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import type { SubsidyListContent } from '../../print/subsidy/subsidy-list-schema.ts';
import type { TableColumn, TableSheet } from '../../spreadsheet/table-sheet.ts';
import { paymentReference } from './bank-file.ts';

const text = (label: string, width: number): TableColumn => ({ label, kind: 'text', width });
const count = (label: string): TableColumn => ({ label, kind: 'integer', width: 7 });
const yuan = (label: string): TableColumn => ({ label, kind: 'decimal', width: 12 });

/** 银行代发表 (domain §9, 12) as a spreadsheet: accounts as texts, net amounts in yuan as numbers. */
export function bankTable(
  { batch }: Batch,
  accounts: BatchAccountsDetail,
  list: SubsidyListContent,
  scheme: string,
): TableSheet {
  const rows = new Map(accounts.rows.map((row) => [row.no, row]));
  return {
    name: paperText('subsidy.export.bank'),
    title: paperText('subsidy.export.bankTitle', { title: list.title }),
    columns: [
      count(paperText('subsidy.paper.columns.no')),
      text(paperText('subsidy.account.holder'), 16),
      text(paperText('subsidy.paper.columns.number'), 26),
      text(paperText('subsidy.paper.columns.bank'), 30),
      yuan(paperText('subsidy.export.amount')),
      text(paperText('subsidy.export.reference'), 24),
    ],
    rows: batch.lines.map((line) => {
      const { holder = '', number = '', bank = '' } = rows.get(line.no) ?? {};
      const net = (lineAmount(line) - line.tax) / 100;
      return [line.no, holder, number, bank, net, paymentReference(batch.number, line.no)];
    }),
    notes: notesOf(list, batch, scheme),
    orientation: 'landscape',
  };
}

const widths = {
  no: 7,
  township: 14,
  union: 34,
  name: 10,
  level: 8,
  monthly: 12,
  months: 12,
  amount: 12,
  tax: 12,
  net: 12,
  bank: 28,
  number: 26,
  sign: 16,
} as const;

const label = (column: keyof typeof widths): string => paperText(`subsidy.paper.columns.${column}`);
const words = (column: keyof typeof widths): TableColumn => text(label(column), widths[column]);

/** 补贴发放花名册 as a spreadsheet, as the paper has it; accounts stand on finance's copy alone. */
export function rosterTable({ batch }: Batch, list: SubsidyListContent, scheme: string): TableSheet {
  const lines = new Map(batch.lines.map((line) => [String(line.no), line]));
  return {
    name: paperText('subsidy.export.roster'),
    title: list.title,
    columns: [
      count(label('no')),
      ...(['township', 'union', 'name', 'level', 'monthly', 'months'] as const).map(words),
      ...(['amount', 'tax', 'net'] as const).map((column) => yuan(label(column))),
      ...(list.withAccounts ? (['bank', 'number'] as const).map(words) : []),
      words('sign'),
    ],
    rows: list.rows.map((row) => {
      const line = lines.get(row.no);
      const amount = line ? Math.abs(lineAmount(line)) : 0;
      const tax = line?.tax ?? 0;
      return [
        Number(row.no),
        row.township,
        row.union,
        row.name,
        row.level,
        row.monthly,
        row.months,
        amount / 100,
        tax / 100,
        (amount - tax) / 100,
        ...(list.withAccounts ? [row.bank, row.number] : []),
        null,
      ];
    }),
    notes: notesOf(list, batch, scheme),
    orientation: 'landscape',
  };
}

const notesOf = (list: SubsidyListContent, batch: Batch['batch'], scheme: string): readonly string[] => [
  list.total,
  list.words,
  list.sign,
  `${list.unit}　　${list.head}`,
  paperText('letter.origin', { scheme, check: shortHash(batchHash(batch)) }),
];
