import { afterAll, beforeAll, expect, test } from 'vitest';
import { differencePaper } from '../../../renderer/features/schemes/difference-paper.ts';
import { officeJob } from '../../../renderer/print/office/office-job.ts';
import { diffSchemes } from '../../../shared/domain/diff-schemes.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import { wuan2021 } from '../../../shared/schemes/wuan-2021.ts';
import { openPrintShop } from '../../helpers/open-print-shop.ts';

let shop: Awaited<ReturnType<typeof openPrintShop>>;
beforeAll(async () => {
  shop = await openPrintShop();
});
afterAll(() => shop.close());

test('row 25: the difference of two versions is printed with both names, every change and who signs', async () => {
  const after: Scheme = {
    ...wuan2021,
    version: 2,
    levels: wuan2021.levels.map((level) => (level.code === 'senior' ? { ...level, min: 9200 } : level)),
    categories: wuan2021.categories.filter(({ code }) => code !== 'C'),
  };
  const sheet = differencePaper(wuan2021, after, diffSchemes(wuan2021, after));
  const { form, data } = officeJob(after, [sheet], '', new Date());
  const paper = await shop.print({ form, data });
  expect(paper.size).toEqual([297, 210]);
  const text = paper.raw.replaceAll(/\s/g, '');
  for (const words of [
    '评分方案对比表',
    '原方案：武安模板（示例，可编辑）第1版',
    '新方案：武安模板（示例，可编辑）第2版',
    '高级，92分（含），300元/人/月',
    '取消',
    '审定：',
  ]) {
    expect(text).toContain(words);
  }
});
