import { afterAll, beforeAll, expect, test } from 'vitest';
import { applicationPaper } from '../../../renderer/print/office/application-paper.ts';
import { blankStatistics, statisticsPaper } from '../../../renderer/print/office/statistics-paper.ts';
import { noObjectionPaper } from '../../../renderer/print/office/no-objection-paper.ts';
import { objectionPaper } from '../../../renderer/print/office/objection-paper.ts';
import type { OfficeSheet } from '../../../renderer/print/office/office-form-schema.ts';
import {
  panelSummaryPaper,
  type PanelSummaryRow,
} from '../../../renderer/print/office/panel-summary-paper.ts';
import { recallPaper } from '../../../renderer/print/office/recall-paper.ts';
import { recusalPaper } from '../../../renderer/print/office/recusal-paper.ts';
import { scoreSheetPaper } from '../../../renderer/print/office/score-sheet-paper.ts';
import { townshipSummaryPaper } from '../../../renderer/print/office/township-summary-paper.ts';
import { checkCode } from '../../../renderer/print/paper/check-code.ts';
import { wuan2021 } from '../../../shared/schemes/wuan-2021.ts';
import { openPrintShop, type PrintedPaper } from '../../helpers/open-print-shop.ts';

let shop: Awaited<ReturnType<typeof openPrintShop>>;
beforeAll(async () => {
  shop = await openPrintShop();
});
afterAll(() => shop.close());

const cycle = { year: 2026, scheme: wuan2021, cityUnion: '武安市总工会' };
const origin = { scheme: 'wuan-2021@1', at: '2026-11-22 16:30' };

/** What stands on each page, without the blanks between the letters. */
const pagesOf = ({ text }: PrintedPaper): readonly string[] =>
  text
    .split('\f')
    .map((page) => page.replaceAll(/\s/g, ''))
    .filter((page) => page !== '');

const print = async (sheets: readonly OfficeSheet[]) => {
  const paper = await shop.print({ form: 'office-form', data: { sheets, origin } });
  const pages = pagesOf(paper);
  expect(pages).toHaveLength(paper.pages);
  return { ...paper, onPages: pages };
};

const row = (place: number): PanelSummaryRow => ({
  township: '河北武安工业园区',
  unit: '武安市鑫源金属制品有限公司工会委员会',
  name: '张堃喆',
  self: '96.00',
  townshipPoints: '91.00',
  panel: '88.50',
  count: '6',
  recused: '1',
  weighted: '89.25',
  bonus: '',
  veto: '',
  total: '89.25',
  level: '中级',
  rank: String(place),
});

test('every blank form fits its pages and says on each where it comes from', async () => {
  const blanks: readonly (readonly [OfficeSheet, number, string])[] = [
    [applicationPaper(cycle), 1, '本人承诺'],
    [scoreSheetPaper(cycle, 'self'), 3, '评分表（自评）'],
    [townshipSummaryPaper(cycle, '武安镇总工会', null), 1, '乡镇汇总表'],
    [recusalPaper(cycle, null), 1, '回避登记表'],
    [noObjectionPaper(cycle, null), 1, '公示无异议'],
    [objectionPaper(cycle, null), 1, '异议登记（处理）表'],
    [recallPaper(cycle, null), 1, '证书收回单'],
  ];
  const total = blanks.reduce((sum, [, pages]) => sum + pages, 0);
  const paper = await print(blanks.map(([sheet]) => sheet));
  expect(paper.pages).toBe(total);
  let at = 0;
  for (const [sheet, pages, words] of blanks) {
    const own = paper.onPages.slice(at, at + pages);
    expect(own.join('')).toContain(words);
    const check = checkCode(JSON.stringify(sheet));
    own.forEach((page, place) => {
      expect(page).toContain(`评审办法wuan-2021@1校验码${check}打印时间2026-11-2216:30`);
      expect(page).toContain(`第${at + place + 1}页，共${total}页`);
    });
    at += pages;
  }
});

test('each part of the statistics is one page for 23 townships', async () => {
  const townships = Array.from({ length: 23 }, (_, place) => `第${place + 1}镇`);
  const paper = await print(statisticsPaper(cycle, blankStatistics(cycle, townships)));
  expect(paper.pages).toBe(3);
  expect(paper.size).toEqual([297, 210]);
});

test('a long list repeats its head, and whatever its length nobody signs on a page of its own', async () => {
  const lists = Array.from({ length: 14 }, (_, more) =>
    townshipSummaryPaper(
      cycle,
      '武安镇总工会',
      Array.from({ length: 8 + more }, (__, place) => ({
        unit: `第${place + 1}号有限公司工会委员会`,
        name: '王建国',
        role: '主席',
        time: '兼职',
        self: '90.00',
        township: '88.00',
        veto: '',
        opinion: '',
        note: '',
      })),
    ),
  );
  const { onPages } = await print(lists);
  expect(onPages.length).toBeGreaterThan(lists.length);
  const signed = onPages.filter((page) => page.includes('制表人：'));
  expect(signed).toHaveLength(lists.length);
  for (const page of signed) expect(page).toContain('号有限公司工会委员会');
  for (const page of onPages) expect(page).toContain('自评总分');
});

test('the panel signs in its grid below the last of 40 candidates', async () => {
  const rows = Array.from({ length: 40 }, (_, place) => row(place + 1));
  const { onPages } = await print([panelSummaryPaper(cycle, rows, ['王一凡', '赵二妮'])]);
  const last = onPages.at(-1);
  expect(last).toContain('赵二妮');
  expect(last).toContain('张堃喆');
  expect(last).toContain('评审组平均');
});

test('a paper that says something else has another check code, and no text ends the foot early', async () => {
  const sheet = { ...noObjectionPaper(cycle, null), title: '证明' };
  const hostile = { scheme: '"; } body { display: none } @page { size: A3', at: '</style>' };
  const paper = await shop.print({ form: 'office-form', data: { sheets: [sheet], origin: hostile } });
  const [page] = pagesOf(paper);
  expect(paper.size).toEqual([210, 297]);
  expect(page).toContain('特此证明');
  expect(page).toContain('display:none');
  expect(page).toContain(checkCode(JSON.stringify(sheet)));
  expect(checkCode(JSON.stringify(sheet))).not.toBe(checkCode(JSON.stringify(noObjectionPaper(cycle, null))));
});
