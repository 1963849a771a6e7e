import { afterAll, beforeAll, expect, test } from 'vitest';
import { consentPaper } from '../../../renderer/print/office/consent-paper.ts';
import type { OfficeSheet } from '../../../renderer/print/office/office-form-schema.ts';
import { officeJob } from '../../../renderer/print/office/office-job.ts';
import { personPaper } from '../../../renderer/print/office/person-paper.ts';
import type { PersonFile } from '../../../shared/domain/privacy/person-file.ts';
import { assumedPrivacyRules } from '../../../shared/domain/privacy/standing-rules.ts';
import { openPrintShop } from '../../helpers/open-print-shop.ts';

let shop: Awaited<ReturnType<typeof openPrintShop>>;
beforeAll(async () => {
  shop = await openPrintShop();
});
afterAll(() => shop.close());

const now = new Date('2026-12-10T01:00:00Z');
const jobOf = (sheet: OfficeSheet) => {
  const { form, data } = officeJob(null, [sheet], '', now);
  return { form, data };
};
const unit = '武安市总工会';
const union = '武安市鑫源金属制品有限公司工会委员会';

const file: PersonFile = {
  person: {
    name: '李四',
    gender: 'male',
    birthOn: '1970-02-03',
    phone: '13912345678',
    education: '大专',
    politicalStatus: '中共党员',
    townshipCode: '130481100',
    erasedAt: null,
  },
  alsoKnownAs: [],
  posts: [
    {
      union,
      role: 'chair',
      fullTime: false,
      electedOn: '2021-03-01',
      endOn: null,
      training: [{ on: '2023-05-06', title: '工会干部初任培训', hours: 24 }],
    },
  ],
  years: [{ year: 2025, union, withdrawn: false, total: 8650, level: '中级' }],
  certificates: [
    {
      kind: 'level',
      status: 'valid',
      number: '武工评〔2025〕Z001',
      levelName: '中级',
      year: 2025,
      issuedOn: '2026-01-08',
    },
  ],
  qualification: [],
  accounts: [
    {
      year: 2025,
      holder: '李四',
      bank: '武安农商银行',
      number: '****0004',
      consentOn: '2025-12-20',
      notice: '2026-1',
      way: 'paper',
    },
  ],
  payments: [
    {
      batch: '2025-01',
      direction: 'pay',
      level: '中级',
      first: 1,
      last: 12,
      from: 0,
      to: 20_000,
      tax: 0,
      result: 'paid',
    },
  ],
  objections: [
    { year: 2025, receivedOn: '2025-12-22', content: '得分有误', answer: '复核无误', result: 'kept' },
  ],
};

test('what is held of a person is one paper, with every list and his signature', async () => {
  const paper = await shop.print(jobOf(personPaper(file, unit)));
  expect(paper.pages).toBe(1);
  for (const words of ['个人信息查询单', '13912345678', '86.50', '****0004', '2,400', '得分有误', '本人签收'])
    expect(paper.raw).toContain(words);
});

test('the notice and its consent fit one page, blank and filled in', async () => {
  const payee = { name: '李四', unit: union, township: '武安镇' };
  const blank = await shop.print(jobOf(consentPaper(unit, assumedPrivacyRules, null)));
  const filled = await shop.print(jobOf(consentPaper(unit, assumedPrivacyRules, payee)));
  expect([blank.pages, filled.pages]).toEqual([1, 1]);
  expect(blank.raw).toContain('告知书版本 2026-1');
  expect(filled.raw).toContain('评定年度结束后 3 年');
  expect(filled.raw).toContain('李四');
});
