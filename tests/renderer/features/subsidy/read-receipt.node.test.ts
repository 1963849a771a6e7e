import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bankFile, paymentReference } from '../../../../renderer/features/subsidy/bank-file.ts';
import { passesLuhn } from '../../../../shared/lib/passes-luhn.ts';
import { readReceipt, receiptText } from '../../../../renderer/features/subsidy/read-receipt.ts';
import { AppError } from '../../../../shared/lib/app-error.ts';
import { readCsv, writeCsv } from '../../../../shared/lib/csv.ts';
import type { BatchAccountsDetail, BatchDetail } from '../../../../shared/schema/subsidy-case.ts';

const batch: BatchDetail = {
  kind: 'batch',
  number: '2026-03',
  direction: 'pay',
  lines: ['魏琳', '顾昇'].map((name, place) => ({
    no: place + 1,
    candidacyId: `2026|a${place}`,
    personId: `p${place}`,
    name,
    union: '某某公司工会委员会',
    township: '武安镇',
    level: '中级',
    first: 1,
    last: 12,
    from: 0,
    to: 20_000,
    tax: place * 1050,
  })),
  accountsHash: 'a'.repeat(64),
  byName: '钱会计',
};

const accounts: BatchAccountsDetail = {
  kind: 'batchAccounts',
  batchId: 'b',
  salt: 's'.repeat(16),
  rows: batch.lines.map(({ no, name }) => ({
    no,
    holder: name,
    bank: '农商行',
    number: `622202000000000${no}`,
  })),
};

const refused = (text: string): string => {
  try {
    readReceipt(batch, text);
    return 'taken';
  } catch (error) {
    return error instanceof AppError ? error.text('zh-CN') : String(error);
  }
};

test('row 32: the bank file has a byte order mark, whole account numbers, net amounts and the hash in every row', () => {
  const text = bankFile(batch, accounts);
  expect(text.startsWith('\uFEFF序号,收款户名,收款账号,开户行,金额,附言,校验码\r\n')).toBe(true);
  const [, first, second] = readCsv(text);
  expect(first?.slice(0, 6)).toEqual(['1', '魏琳', '6222020000000001', '农商行', '2400.00', 'BZ2026-03-001']);
  expect(second?.[4]).toBe('2389.50');
  expect(first?.[6]).toBe(second?.[6]);
});

test('whatever a bank answers for whichever lines is read back', () => {
  const answer = fc.record({
    no: fc.constantFrom(1, 2),
    paid: fc.boolean(),
    note: fc.string({ maxLength: 30 }),
  });
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1, maxLength: 4 }), (answers) => {
      const rows = answers.map(({ no, paid, note }) => [
        paymentReference('2026-03', no),
        paid ? '交易成功' : '退票',
        '2026/12/20',
        note,
      ]);
      const read = readReceipt(batch, writeCsv([['附言', '交易状态', '日期', '退票原因'], ...rows]));
      expect(read).toEqual(
        answers.map(({ no, paid, note }) => ({
          no,
          result: paid ? 'paid' : 'returned',
          on: '2026-12-20',
          note: note.trim(),
        })),
      );
    }),
  );
});

const head = '附言,结果,日期,金额\n';
test.each([
  ['', '没有任何一行'],
  ['附言,日期\nBZ2026-03-001,2026-12-20', '缺少“结果”一列'],
  [`${head}BZ2026-02-001,成功,2026-12-20,`, '第 2 行的附言“BZ2026-02-001”不属于批次 2026-03'],
  [`${head}BZ2026-03-001,处理中,2026-12-20,`, '第 2 行的结果“处理中”看不懂'],
  [`${head}BZ2026-03-001,成功,20日,`, '第 2 行的日期“20日”不对'],
  [
    `${head}BZ2026-03-001,成功,2026-12-20,2400\nBZ2026-03-002,成功,2026-12-20,2400`,
    '第 3 行的金额“2400”与名单不一致',
  ],
])('a receipt %j is refused with the row and the mend', (text, words) => {
  expect(refused(text)).toContain(words);
});

test('a file that the bank wrote in GB 18030 is read as well', () => {
  // 成功 in GB 18030.
  expect(receiptText(new Uint8Array([0xb3, 0xc9, 0xb9, 0xa6]).buffer)).toBe('成功');
  expect(receiptText(new TextEncoder().encode('堃昇').buffer)).toBe('堃昇');
});

test('a bank card with one wrong digit, or two exchanged, is told apart', () => {
  expect(passesLuhn('79927398713')).toBe(true);
  expect(passesLuhn('79927398710')).toBe(false);
  expect(passesLuhn('79927389713')).toBe(false);
});
