import { lineAmount } from '../../../shared/domain/fold-batches.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { readCsv } from '../../../shared/lib/csv.ts';
import { parseDate } from '../../../shared/lib/parse-date.ts';
import type { BatchDetail, ReceiptDetail } from '../../../shared/schema/subsidy-case.ts';
import { paymentReference } from './bank-file.ts';

type Outcome = ReceiptDetail['outcomes'][number];

/** What banks call the columns; the first name is the one that errors use. */
const columns = {
  reference: ['附言', '备注', '摘要', '用途'],
  result: ['结果', '处理结果', '交易状态', '状态'],
  on: ['日期', '交易日期', '入账日期'],
  note: ['原因', '失败原因', '退票原因'],
  amount: ['金额', '交易金额'],
} as const;

const words: Readonly<Record<Outcome['result'], readonly string[]>> = {
  paid: ['成功', '已付', '交易成功', '处理成功', '已入账'],
  returned: ['退票', '失败', '交易失败', '处理失败', '退回'],
};

type Columns = Readonly<Record<keyof typeof columns, number>>;

function findColumns(head: readonly string[]): Columns {
  const names = head.map((cell) => cell.trim());
  const place = (key: keyof typeof columns) =>
    names.findIndex((name) => (columns[key] as readonly string[]).includes(name));
  for (const key of ['reference', 'result', 'on'] as const) {
    if (place(key) < 0) throw new AppError('RECEIPT_COLUMN_MISSING', { column: columns[key][0] });
  }
  return {
    reference: place('reference'),
    result: place('result'),
    on: place('on'),
    note: place('note'),
    amount: place('amount'),
  };
}

function readRow(batch: BatchDetail, at: Columns, cells: readonly string[], row: number): Outcome {
  const cell = (key: keyof Columns) => (cells[at[key]] ?? '').trim();
  const reference = cell('reference');
  const line = batch.lines.find(({ no }) => paymentReference(batch.number, no) === reference);
  if (!line) {
    throw new AppError('RECEIPT_REFERENCE_UNKNOWN', { row, text: reference, number: batch.number });
  }
  const word = cell('result');
  const result = (['paid', 'returned'] as const).find((one) => words[one].includes(word));
  if (!result) throw new AppError('RECEIPT_RESULT_UNCLEAR', { row, text: word });
  const on = parseDate(cell('on'));
  if (on === null) throw new AppError('RECEIPT_DATE_WRONG', { row, text: cell('on') });
  const amount = cell('amount').replaceAll(',', '');
  if (amount !== '' && Math.round(Number(amount) * 100) !== lineAmount(line) - line.tax) {
    throw new AppError('RECEIPT_AMOUNT_DIFFERS', { row, text: cell('amount') });
  }
  return { no: line.no, result, on, note: cell('note').slice(0, 100) };
}

/**
 * What a bank's receipt file says of the lines of a batch: all of it, or nothing when a row is wrong.
 *
 * @throws AppError RECEIPT_EMPTY, RECEIPT_COLUMN_MISSING, RECEIPT_REFERENCE_UNKNOWN, RECEIPT_RESULT_UNCLEAR,
 * RECEIPT_DATE_WRONG, RECEIPT_AMOUNT_DIFFERS; rows are counted as in the file, its head is row 1
 */
export function readReceipt(batch: BatchDetail, text: string): readonly Outcome[] {
  const [head, ...rows] = readCsv(text);
  if (!head || rows.length === 0) throw new AppError('RECEIPT_EMPTY');
  const at = findColumns(head);
  return rows.map((cells, place) => readRow(batch, at, cells, place + 2));
}

/** A file's text: UTF-8, or GB 18030, in which banks' programs on Windows still write. */
export function receiptText(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
