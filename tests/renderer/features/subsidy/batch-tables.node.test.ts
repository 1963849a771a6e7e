import { expect, test } from 'vitest';
import { bankTable, rosterTable } from '../../../../renderer/features/subsidy/batch-tables.ts';
import { paperListOf } from '../../../../renderer/features/subsidy/paper-list-of.ts';
import { batchHash, shortHash } from '../../../../shared/domain/batch-hash.ts';
import type { Batch } from '../../../../shared/domain/fold-batches.ts';
import type { BatchAccountsDetail } from '../../../../shared/schema/subsidy-case.ts';
import { asCsv } from '../../../helpers/as-csv.ts';

const batch: Batch = {
  id: 'b',
  batch: {
    kind: 'batch',
    number: '2026-01',
    direction: 'pay',
    lines: [
      {
        no: 1,
        candidacyId: '2026|a1',
        personId: 'p1',
        name: '张堃喆',
        union: '鑫源公司工会',
        township: '武安镇',
        level: '高级',
        first: 1,
        last: 12,
        from: 0,
        to: 30_050,
        tax: 1234,
      },
    ],
    accountsHash: null,
    byName: '钱会计',
  },
  prepared: { by: 'f1', name: '钱会计', at: '2026-12-10T01:00:00.000Z', reason: '' },
  steps: {},
  outcomes: new Map(),
  stage: 'checked',
};
const accounts: BatchAccountsDetail = {
  kind: 'batchAccounts',
  batchId: 'b',
  salt: '0123456789abcdef',
  rows: [{ no: 1, holder: '张堃喆', bank: '武安农商行', number: '0062258888123456789' }],
};
const list = (withAccounts: boolean) =>
  paperListOf(batch, 2026, '武安市总工会', withAccounts ? accounts : null);
const hash = shortHash(batchHash(batch.batch));

test('the bank reads every digit of an account and the net amount as a number', async () => {
  const lines = await asCsv([bankTable(batch, accounts, list(true), 'wuan-2021@1')]);
  expect(lines.slice(1, 3)).toEqual([
    '序号,户名,账号,开户行,金额,附言',
    '1,张堃喆,0062258888123456789,武安农商行,3593.66,BZ2026-01-001',
  ]);
  expect(lines.join('\n')).toContain('叁仟伍佰玖拾叁元陆角陆分');
  expect(lines.at(-1)).toContain(`评审办法 wuan-2021@1　校验码 ${hash}`);
});

test('the roster names no account outside of finance, and gives what is due, withheld and paid', async () => {
  const lines = await asCsv([rosterTable(batch, list(false), 'wuan-2021@1')]);
  expect(lines[1]).toBe('序号,乡镇,单位,姓名,等级,月标准,计发月份,应发,代扣个税,实发,领取人签字');
  expect(lines[2]).toBe('1,武安镇,鑫源公司工会,张堃喆,高级,300.50,1–12月,3606.00,12.34,3593.66,');
  expect(lines.join()).not.toContain('6225');
  const copy = rosterTable(batch, list(true), 'wuan-2021@1');
  expect(copy.rows[0]).toContain('0062258888123456789');
});
