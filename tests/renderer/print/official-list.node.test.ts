import { afterAll, beforeAll, expect, test } from 'vitest';
import { noticePaper } from '../../../renderer/print/official/official-papers.ts';
import { officialJob } from '../../../renderer/print/official/official-job.ts';
import type { OfficialListData } from '../../../renderer/print/official/official-list-schema.ts';
import { openPrintShop } from '../../helpers/open-print-shop.ts';
import { noticeDetail } from '../../helpers/proceedings.ts';

let shop: Awaited<ReturnType<typeof openPrintShop>>;
beforeAll(async () => {
  shop = await openPrintShop();
});
afterAll(() => shop.close());

const lineOf = (place: number): OfficialListData['groups'][number]['rows'][number] => ({
  township: '河北武安工业园区',
  union: `第${place + 1}号金属制品有限公司工会委员会`,
  name: '张堃喆',
  role: '主席',
});

async function print(rows: OfficialListData['groups'][number]['rows']) {
  const paper = noticePaper(noticeDetail, {
    name: '武安市总工会',
    year: 2026,
    subject: { kind: 'chair', name: '' },
  });
  const letter = { ...paper, groups: [{ heading: '高级', rows }] };
  const { form, data } = officialJob(letter, 'wuan-2021@1', new Date('2026-11-22T08:30:00Z'));
  const printed = await shop.print({ form, data });
  const pages = printed.text
    .split('\f')
    .map((page) => page.replaceAll(/\s/g, ''))
    .filter((page) => page !== '');
  expect(pages).toHaveLength(printed.pages);
  return pages;
}

test('a notice repeats its head, numbers its pages between dashes and is never signed on a page of its own', async () => {
  for (const count of [6, 7, 20, 21]) {
    const pages = await print(Array.from({ length: count }, (_, place) => lineOf(place)));
    expect(pages.at(-1)).toContain(`第${count}号金属制品`);
    expect(pages.at(-1)).toContain('2026年11月23日');
    pages.forEach((page, place) => {
      expect(page).toContain('序号乡镇单位姓名职务');
      expect(page).toContain(`—${place + 1}—`);
      expect(page).toMatch(/评审办法wuan-2021@1校验码[0-9a-f]{8}打印时间2026-11-22/);
    });
  }
});

test('a list that holds a phone, ID or bank number is refused', async () => {
  for (const more of [{ phone: '13800000000' }, { idNo: '130481199001011234' }, { bankCard: '6222' }]) {
    await expect(print([{ ...lineOf(0), ...more }])).rejects.toThrow('render-failed');
  }
});
