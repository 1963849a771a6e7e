import { batchHash } from '../../../shared/domain/batch-hash.ts';
import { lineAmount, type Batch } from '../../../shared/domain/fold-batches.ts';
import { yuanInWords } from '../../../shared/domain/yuan-in-words.ts';
import type { BatchAccountsDetail } from '../../../shared/schema/subsidy-case.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import type { SubsidyListContent } from '../../print/subsidy/subsidy-list-schema.ts';
import { formatYuan } from '../../ui/format-yuan.ts';

/** What fits on a landscape page, with its total and signatures, where names take as many lines as they may. */
const rowsPerPage = { withAccounts: 7, without: 10 } as const;

/**
 * A batch as its paper shows it, with the whole hash.
 *
 * @param accounts for finance's copy; null prints the list without them
 */
export function paperListOf(
  { batch, prepared, steps }: Batch,
  year: number,
  unit: string,
  accounts: BatchAccountsDetail | null,
): SubsidyListContent {
  const rows = new Map(accounts?.rows.map((row) => [row.no, row]));
  const total = batch.lines.reduce((sum, line) => sum + Math.abs(lineAmount(line)), 0);
  const tax = batch.lines.reduce((sum, line) => sum + line.tax, 0);
  const page = (lines: typeof batch.lines, number: number): string => {
    const gross = lines.reduce((sum, line) => sum + Math.abs(lineAmount(line)), 0);
    const held = lines.reduce((sum, line) => sum + line.tax, 0);
    return paperText('subsidy.paper.subtotal', {
      page: number,
      count: lines.length,
      amount: formatYuan(gross),
      tax: formatYuan(held),
      net: formatYuan(gross - held),
    });
  };
  const perPage = accounts ? rowsPerPage.withAccounts : rowsPerPage.without;
  const pages = Math.ceil(batch.lines.length / perPage);
  const title = batch.direction === 'pay' ? 'subsidy.paper.title' : 'subsidy.paper.titleRecover';
  return {
    title: paperText(title, { year }),
    unit,
    head: paperText('subsidy.paper.head', { number: batch.number, hash: batchHash(batch) }),
    rows: batch.lines.map((line) => {
      const { no, township, union, name, level, first, last, from, to } = line;
      const amount = Math.abs(lineAmount(line));
      const account = rows.get(no);
      return {
        no: String(no),
        township,
        union,
        name,
        level,
        monthly:
          from === 0
            ? formatYuan(to)
            : paperText('subsidy.paper.changed', { from: formatYuan(from), to: formatYuan(to) }),
        months: paperText('subsidy.paper.spanned', { first, last }),
        amount: formatYuan(amount),
        tax: formatYuan(line.tax),
        net: formatYuan(amount - line.tax),
        bank: account?.bank ?? '',
        number: account?.number ?? '',
      };
    }),
    perPage,
    subtotals: Array.from({ length: pages }, (_, place) =>
      page(batch.lines.slice(place * perPage, (place + 1) * perPage), place + 1),
    ),
    withAccounts: accounts !== null,
    total: paperText('subsidy.paper.total', {
      count: batch.lines.length,
      amount: formatYuan(total),
      tax: formatYuan(tax),
      net: formatYuan(total - tax),
    }),
    words: paperText('subsidy.paper.words', { words: yuanInWords(total - tax) }),
    sign: paperText('subsidy.paper.sign', {
      prepared: prepared.name,
      checked: steps.checked?.name ?? '　　　　',
    }),
  };
}
