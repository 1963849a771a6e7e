import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officialJob } from '../../../renderer/print/official/official-job.ts';
import { chineseOrdinal } from '../../../renderer/print/official/chinese-ordinal.ts';
import { headingFace } from '../../../renderer/print/official/heading-face.ts';
import { redLineAt } from '../../../renderer/print/official/letter-measures.ts';
import type { LetterDress, OfficialListData } from '../../../renderer/print/official/official-list-schema.ts';
import { circularPaper } from '../../../renderer/print/official/official-papers.ts';
import { openPrintShop, type PrintedPaper } from '../../helpers/open-print-shop.ts';
import { circularDetail, listed } from '../../helpers/proceedings.ts';

let shop: Awaited<ReturnType<typeof openPrintShop>>;
beforeAll(async () => {
  shop = await openPrintShop();
});
afterAll(() => shop.close());

/** One line as the PDF places it, in millimetres from the edge of its page. */
interface Line {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const mm = (points: string | undefined): number => (Number(points) / 72) * 25.4;

/** Every line of a PDF as pdftotext finds it. */
function linesOf({ file }: PrintedPaper): readonly Line[] {
  const html = execFileSync('pdftotext', ['-bbox-layout', file, '-'], { encoding: 'utf8' });
  return html.split('<page ').flatMap((page, number) =>
    [
      ...page.matchAll(
        /<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([\s\S]*?)<\/line>/g,
      ),
    ].map(([, left, top, right, bottom, words = '']) => ({
      text: [...words.matchAll(/>([^<]*)<\/word>/g)].map(([, word]) => word).join(''),
      page: number,
      left: mm(left),
      top: mm(top),
      right: mm(right),
      bottom: mm(bottom),
    })),
  );
}

/** The sizes, in points, of the letters in a PDF. */
function sizesOf({ file }: PrintedPaper): ReadonlySet<number> {
  const xml = execFileSync('pdftohtml', ['-xml', '-stdout', '-i', '-zoom', '1', file], { encoding: 'utf8' });
  return new Set([...xml.matchAll(/<fontspec [^>]*size="(\d+)"/g)].map(([, size]) => Number(size)));
}

const mark = '武安市总工会文件';
const dress: LetterDress = {
  head: 'red',
  mark,
  lineAt: redLineAt(mark),
  imprint: {
    copyTo: '邯郸市总工会，市委组织部',
    printer: '武安市总工会办公室',
    printedOn: '2026年12月3日',
  },
};
const course = { notices: [], objections: [], decisions: [], circulars: [], calendars: [] };
const issuer = { name: '武安市总工会', year: 2026, subject: { kind: 'chair' as const, name: '' } };
const withRows = (count: number) =>
  circularPaper({ ...circularDetail, rows: Array.from({ length: count }, () => listed) }, course, issuer);

async function print(letter: OfficialListData, wearing: LetterDress) {
  const { form, data } = officialJob(letter, 'wuan-2021@1', new Date('2026-12-02T08:30:00Z'), wearing);
  return shop.print({ form, data });
}

/** A line that the PDF must have. */
function find(lines: readonly Line[], wanted: string): Line {
  const line = lines.find(({ text }) => text.includes(wanted));
  if (!line) throw new Error(`${wanted} is not printed`);
  return line;
}

test('a circular stands where GB/T 9704 puts it', async () => {
  const sentence = '武安市总工会非公企业工会主席分级管理';
  const letter = { ...withRows(3), paragraphs: [sentence.repeat(62)] };
  const printed = await print(letter, dress);
  const lines = linesOf(printed);
  expect(printed.size).toEqual([210, 297]);
  // 28 characters fill a line of 156 mm that begins 28 mm from the edge; 22 lines fill a page of 225 mm.
  const full = lines.filter(({ text }) => text.length === 28 && text.includes('总工会'));
  expect(full.length).toBeGreaterThan(30);
  for (const { left, right } of full) {
    expect(left).toBeCloseTo(28, 0);
    expect(right).toBeLessThan(184.5);
    expect(right).toBeGreaterThan(183.5);
  }
  const second = full.filter(({ page }) => page === 2);
  expect(second).toHaveLength(22);
  expect(second[0]?.top).toBeGreaterThan(37);
  expect(second.at(-1)?.bottom).toBeLessThan(262);
  const pitches = second.slice(1).map(({ top }, place) => top - (second[place]?.top ?? 0));
  for (const pitch of pitches) expect(pitch).toBeCloseTo(225 / 22, 0);
  // 2号 and 3号, 4号 for the page number, the table at 12 pt.
  expect([...sizesOf(printed)]).toEqual(expect.arrayContaining([12, 14, 16, 22]));
  const number = find(lines, '武工字〔2026〕8号');
  const title = find(lines, '评定结果的通报');
  expect((number.left + number.right) / 2).toBeCloseTo(28 + 78, 0);
  expect((title.left + title.right) / 2).toBeCloseTo(28 + 78, 0);
  // The title is two lines below the red line.
  expect((title.top + title.bottom) / 2 - dress.lineAt).toBeCloseTo(2.5 * (225 / 22), -1);
  expect(find(lines, '各乡镇总工会').left).toBeCloseTo(28, 0);
  // 附件说明 two characters in, 成文日期 four characters from the right, the issuer centred above it.
  const enclosed = find(lines, '附件：');
  expect(enclosed.left).toBeCloseTo(28 + 2 * (156 / 28), 0);
  expect(enclosed.text).not.toMatch(/。$/);
  const date = find(lines, '2026年12月2日');
  const signed = lines.filter(({ text }) => text === '武安市总工会');
  expect(date.right).toBeCloseTo(184 - 4 * (156 / 28), 0);
  expect(signed.map(({ left, right }) => Math.round(left + right))).toEqual([
    Math.round(date.left + date.right),
  ]);
});

test('numbers stand outside, and 版记 ends the last, even page', async () => {
  const cases = [
    { rows: 3, pages: 2, numbers: ['—1—', '—2—'] },
    // The list ends too far down its page: a blank page, and no number on it nor behind it (7.5).
    { rows: 16, pages: 4, numbers: ['—1—', '—2—'] },
    { rows: 25, pages: 4, numbers: ['—1—', '—2—', '—3—', '—4—'] },
  ];
  for (const { rows, pages, numbers } of cases) {
    const printed = await print(withRows(rows), dress);
    const lines = linesOf(printed);
    expect(printed.pages).toBe(pages);
    const found = lines.filter(({ text }) => /^—\d+—$/.test(text));
    expect(found.map(({ text }) => text)).toEqual(numbers);
    for (const { page, left } of found) expect(left > 105).toBe(page % 2 === 1);
    const imprint = find(lines, '2026年12月3日印发');
    expect(imprint.page).toBe(pages);
    expect(imprint.bottom).toBeGreaterThan(257);
    expect(imprint.bottom).toBeLessThan(262);
    expect(find(lines, '抄送：邯郸市总工会，市委组织部。').page).toBe(pages);
  }
});

test('paper with a red head gets its number and no head of its own', async () => {
  const printed = await print(withRows(1), { ...dress, head: 'preprinted', lineAt: 140, imprint: null });
  const lines = linesOf(printed);
  expect(printed.text).not.toContain(mark);
  expect(find(lines, '武工字〔2026〕8号').bottom).toBeLessThan(140 - 4);
  expect(find(lines, '评定结果的通报').top).toBeGreaterThan(140 + 2 * (225 / 22) - 1);
});

test('headings are told by their numbers', () => {
  expect(headingFace('一、总体情况')).toBe('hei');
  expect(headingFace('（十二）两率')).toBe('kai');
  expect(headingFace('一、经研究，决定如下。')).toBe('body');
  expect([1, 10, 11, 20, 21].map(chineseOrdinal)).toEqual(['一', '十', '十一', '二十', '二十一']);
});
