import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CertificateContent } from '../../../shared/schema/certificate.ts';
import { openPrintShop } from '../../helpers/open-print-shop.ts';

let shop: Awaited<ReturnType<typeof openPrintShop>>;
beforeAll(async () => {
  shop = await openPrintShop();
}, 60_000);
afterAll(() => shop.close());

const certificate = (overrides: Partial<CertificateContent> = {}): CertificateContent => ({
  number: '武工评〔2026〕G001',
  name: '王建国',
  enterpriseName: '武安市鑫源金属制品有限公司',
  unionName: '武安市鑫源金属制品有限公司工会委员会',
  role: '主席',
  levelName: '高级',
  year: 2026,
  cityName: '武安市',
  issuer: '武安市总工会',
  issuedOn: '2026-12-08',
  ...overrides,
});

const plain = (text: string): string => text.replaceAll(/\s/g, '');

test('a certificate is one A4 landscape page with its wording, number and date', async () => {
  const paper = await shop.print({ form: 'certificate', data: { certificates: [certificate()] } });
  expect(paper.pages).toBe(1);
  expect(paper.size).toEqual([297, 210]);
  const text = plain(paper.text);
  expect(text).toContain('王建国同志：');
  expect(text).toContain('在2026年度武安市非公企业工会主席分级管理评定中，被评定为高级。特发此证。');
  expect(text).toContain('武工评〔2026〕G001');
  expect(text).toContain('武安市总工会');
  expect(text).toContain('2026年12月8日');
});

test('row 30: rare characters and long names print, one page a person', async () => {
  const names = ['陈堃', '李喆', '赵玥', '孙珺', '刘翀', '郭䶮', '阿卜杜热合曼·买买提明·吐尔逊'];
  const certificates = names.map((name, index) =>
    certificate({ name, number: `武工评〔2026〕Z00${index + 1}` }),
  );
  const paper = await shop.print({ form: 'certificate', data: { certificates } });
  expect(paper.pages).toBe(names.length);
  const text = plain(paper.text);
  for (const name of names) expect(text).toContain(`${name}同志：`);
});

test('a certificate with a gap is not printed', async () => {
  const { issuedOn: _left, ...incomplete } = certificate();
  const job = { form: 'certificate', data: { certificates: [incomplete] } };
  await expect(shop.print(job)).rejects.toThrow('render-failed');
});
