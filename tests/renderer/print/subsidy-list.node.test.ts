import { afterAll, beforeAll, expect, test } from 'vitest';
import { approvalPaper } from '../../../renderer/print/office/approval-paper.ts';
import { paperListOf } from '../../../renderer/features/subsidy/paper-list-of.ts';
import { batchHash } from '../../../shared/domain/batch-hash.ts';
import type { Batch } from '../../../shared/domain/fold-batches.ts';
import { openPrintShop } from '../../helpers/open-print-shop.ts';

let shop: Awaited<ReturnType<typeof openPrintShop>>;
beforeAll(async () => {
  shop = await openPrintShop();
});
afterAll(() => shop.close());

const batch: Batch = {
  id: 'b',
  batch: {
    kind: 'batch',
    number: '2026-01',
    direction: 'pay',
    lines: Array.from({ length: 60 }, (_, place) => ({
      no: place + 1,
      candidacyId: `2026|a${place}`,
      personId: `p${place}`,
      name: place === 59 ? '张堃喆' : '王建国',
      union: '武安市鑫源金属制品有限公司工会委员会',
      township: '河北武安工业园区',
      level: '高级',
      first: 1,
      last: 12,
      from: 0,
      to: 30_000,
      tax: 0,
    })),
    accountsHash: null,
    byName: '钱会计',
  },
  prepared: { by: 'f1', name: '钱会计', at: '2026-12-10T01:00:00.000Z', reason: '' },
  steps: {},
  outcomes: new Map(),
  stage: 'checked',
};

const origin = { scheme: 'wuan-2021@1', at: '2026-12-20 10:00' };
const plain = (text: string): string => text.replaceAll(/\s/g, '');

test('the list runs over pages that repeat its head, with the hash of the screen and the sum in words', async () => {
  const rows = batch.batch.lines.map(({ no }) => ({
    no,
    holder: '',
    bank: '武安农商行',
    number: `6222020200112233${no}`,
  }));
  const accounts = { kind: 'batchAccounts' as const, batchId: 'b', salt: 's'.repeat(16), rows };
  const data = { ...paperListOf(batch, 2026, '武安市总工会', accounts), origin };
  const paper = await shop.print({ form: 'subsidy-list', data });
  expect(paper.size).toEqual([297, 210]);
  expect(paper.pages).toBeGreaterThan(2);
  const text = plain(paper.text);
  expect(text.split('领取人签字').length - 1).toBe(paper.pages);
  expect(text).toContain(batchHash(batch.batch));
  expect(text).toContain('贰拾壹万陆仟元整');
  expect(text).toContain('张堃喆');
  expect(text).toContain('622202020011223360');
  expect(text.split('页小计').length - 1).toBe(paper.pages);
  expect(text).toContain('第1页小计7行应发25,200元');
  expect(text).toContain('第9页小计4行应发14,400元');
});

test('the approval adds people and amounts up by level on one page, with a line for each who signs', async () => {
  const lines = batch.batch.lines.map((line, place) =>
    place < 20 ? { ...line, level: '中级', to: 20_000, last: 6, tax: place === 0 ? 10_000 : 0 } : line,
  );
  const sheet = approvalPaper(2026, '武安市总工会', { ...batch, batch: { ...batch.batch, lines } });
  const [table] = sheet.blocks;
  expect(table?.kind === 'table' && table.rows.map(({ cells }) => cells)).toEqual([
    ['高级', '40', '480', '144,000', '0', '144,000'],
    ['中级', '20', '120', '24,000', '100', '23,900'],
    ['合计', '60', '600', '168,000', '100', '167,900'],
  ]);
  const paper = await shop.print({ form: 'office-form', data: { sheets: [sheet], origin } });
  expect(paper.pages).toBe(1);
  const text = plain(paper.text);
  for (const word of ['壹拾陆万柒仟玖佰元整', '经办', '审核', '财务', '分管领导', '主席']) {
    expect(text).toContain(word);
  }
});

test('a full last page keeps its total and signatures', async () => {
  const cut = (count: number) => ({
    ...batch,
    batch: { ...batch.batch, lines: batch.batch.lines.slice(0, count) },
  });
  const full = cut(14);
  const rows = full.batch.lines.map(({ no }) => ({
    no,
    holder: '',
    bank: '武安市农村商业银行股份有限公司矿山镇支行',
    number: `6222020200112233${no}`,
  }));
  const accounts = { kind: 'batchAccounts' as const, batchId: 'b', salt: 's'.repeat(16), rows };
  const data = { ...paperListOf(full, 2026, '武安市总工会', accounts), origin };
  expect((await shop.print({ form: 'subsidy-list', data })).pages).toBe(2);
  const plainList = { ...paperListOf(cut(20), 2026, '武安市总工会', null), origin };
  expect((await shop.print({ form: 'subsidy-list', data: plainList })).pages).toBe(2);
});
