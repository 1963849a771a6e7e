import { batchHash, shortHash } from '../../../shared/domain/batch-hash.ts';
import { lineAmount } from '../../../shared/domain/fold-batches.ts';
import { writeCsv } from '../../../shared/lib/csv.ts';
import type { BatchAccountsDetail, BatchDetail } from '../../../shared/schema/subsidy-case.ts';

/** 附言 of a line: it tells the batch and the line, so that the bank's receipt can be read back. */
export const paymentReference = (number: string, no: number): string =>
  `BZ${number}-${String(no).padStart(3, '0')}`;

const yuan = (fen: number): string => (fen / 100).toFixed(2);

/** 银行代发表 (domain §9, 12): net amounts in yuan, in the order of the list. Its columns are assumed; banks differ. */
export function bankFile(batch: BatchDetail, accounts: BatchAccountsDetail): string {
  const rows = new Map(accounts.rows.map((row) => [row.no, row]));
  const hash = shortHash(batchHash(batch));
  return writeCsv([
    ['序号', '收款户名', '收款账号', '开户行', '金额', '附言', '校验码'],
    ...batch.lines.map((line) => {
      const account = rows.get(line.no);
      const net = yuan(lineAmount(line) - line.tax);
      const { holder = '', number = '', bank = '' } = account ?? {};
      return [String(line.no), holder, number, bank, net, paymentReference(batch.number, line.no), hash];
    }),
  ]);
}
