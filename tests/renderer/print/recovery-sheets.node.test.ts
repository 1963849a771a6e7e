import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeRecoverySheets } from '../../../shared/transfer/recovery-sheets.ts';
import { openPrintShop } from '../../helpers/open-print-shop.ts';

let shop: Awaited<ReturnType<typeof openPrintShop>>;
beforeAll(async () => {
  shop = await openPrintShop();
});
afterAll(() => shop.close());

test('row 35: each recovery sheet is one A4 page with its own code, and nothing on it tells of the other one', async () => {
  const unit = '武安市某某某某某某镇（街道）总工会';
  const print = async (fill: number) => {
    const { set, codes } = makeRecoverySheets((bytes) => new Uint8Array(bytes).fill(fill));
    const data = { unit, set: '00abcd', made: '2026-11-22 10:00', codes: [...codes] };
    return { set, codes, paper: await shop.print({ form: 'recovery-sheets', data }) };
  };
  const { codes, paper } = await print(7);
  expect([paper.pages, paper.size]).toEqual([2, [210, 297]]);
  const pages = paper.text.split('\f').map((page) => page.replaceAll(/\s/g, ''));
  const digits = codes.map((code) => code.replaceAll('-', ''));
  for (const [place, page] of pages.slice(0, 2).entries()) {
    expect(digits.map((one) => page.includes(one))).toEqual([place === 0, place === 1]);
    expect(page).toContain(unit);
    expect(page).toContain(`第${place + 1}页，共2页`);
  }
  const checkCodes = (text: string): readonly string[] => text.match(/校验码\s*[0-9a-f]{8}/g) ?? [];
  expect(checkCodes(paper.text)).toHaveLength(2);
  const other = await print(8);
  expect(other.codes).not.toEqual(codes);
  expect(checkCodes(other.paper.text)).toEqual(checkCodes(paper.text));
});
