import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { letterDocx } from '../../../renderer/print/official/letter-docx.ts';
import { redLineAt } from '../../../renderer/print/official/letter-measures.ts';
import { officialJob } from '../../../renderer/print/official/official-job.ts';
import type { LetterDress, OfficialListData } from '../../../renderer/print/official/official-list-schema.ts';
import { circularPaper, noticePaper } from '../../../renderer/print/official/official-papers.ts';
import { convertOffice } from '../../helpers/convert-office.ts';
import { circularDetail, listed, noticeDetail } from '../../helpers/proceedings.ts';

const folder = mkdtempSync(join(tmpdir(), 'letters-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const issuer = { name: '武安市总工会', year: 2026, subject: { kind: 'chair' as const, name: '' } };
const course = { notices: [], objections: [], decisions: [], circulars: [], calendars: [] };
const rows = Array.from({ length: 40 }, (_, place) => ({ ...listed, name: `张堃喆${place + 1}` }));

/** The Word document as LibreOffice sets it. */
async function pdfOf(letter: OfficialListData, dress?: LetterDress): Promise<string> {
  const { data } = officialJob(letter, 'wuan-2021@1', new Date('2026-12-02T08:30:00Z'), dress);
  const file = join(folder, 'letter.docx');
  writeFileSync(file, await letterDocx(data));
  return convertOffice(file, 'pdf');
}

/** Its pages without blanks. */
async function pagesOf(letter: OfficialListData, dress?: LetterDress): Promise<readonly string[]> {
  const text = execFileSync('pdftotext', ['-layout', await pdfOf(letter, dress), '-'], { encoding: 'utf8' });
  return text
    .split('\f')
    .map((page) => page.replaceAll(/\s/g, ''))
    .filter((page) => page !== '');
}

test('LibreOffice sets a circular of Word with its head, its list and its imprint', async () => {
  const mark = '武安市总工会文件';
  const dress: LetterDress = {
    head: 'red',
    mark,
    lineAt: redLineAt(mark),
    imprint: { copyTo: '邯郸市总工会', printer: '武安市总工会办公室', printedOn: '2026年12月3日' },
  };
  const pages = await pagesOf(circularPaper({ ...circularDetail, rows }, course, issuer), dress);
  expect(pages[0]).toMatch(/^武安市总工会文件武工字〔2026〕8号评定结果的通报各乡镇总工会/);
  expect(pages[0]).toContain('附件：2026年度非公企业工会主席分级管理评定等级名单武安市总工会2026年12月2日');
  expect(pages[1]).toMatch(/^附件2026年度/);
  const all = pages.join('');
  for (const { name } of rows) expect(all).toContain(name);
  expect(all).toContain('抄送：邯郸市总工会。武安市总工会办公室2026年12月3日印发');
  pages.forEach((page, place) => {
    expect(page).toContain(`—${place + 1}—`);
    expect(page).toMatch(/评审办法wuan-2021@1校验码[0-9a-f]{8}/);
    if (place > 0 && page.includes('张堃喆')) expect(page).toContain('序号乡镇单位姓名职务');
  });
});

/** Where a word stands on which page, in points from above: of the page's last line that holds it. */
function placeOf(pdf: string, word: string): { readonly page: number; readonly bottom: number } {
  const boxes = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8' }).split('<page ').slice(1);
  const page = boxes.findLastIndex((text) => text.includes(word));
  const line = boxes[page]?.split('\n').findLast((text) => text.includes(word)) ?? '';
  return { page, bottom: Number(/yMax="([\d.]+)"/.exec(line)?.[1]) };
}

test('版记 stands at the foot of the last page, in Word as on paper', async () => {
  const dress: LetterDress = {
    head: 'none',
    mark: '',
    lineAt: 150,
    imprint: { copyTo: '邯郸市总工会', printer: '市总办公室', printedOn: '12月3日' },
  };
  const letter = circularPaper({ ...circularDetail, rows: rows.slice(0, 3) }, course, issuer);
  const pdf = await pdfOf(letter, dress);
  const { page, bottom } = placeOf(pdf, '日印发');
  // The text ends 35 mm above the edge of the paper, the line below the imprint a little higher.
  const footOfText = ((297 - 35) / 25.4) * 72;
  expect(page).toBe(1);
  expect(bottom).toBeGreaterThan(footOfText - 16);
  expect(bottom).toBeLessThan(footOfText + 1);
});

test('a notice keeps its list within and has no head', async () => {
  const all = (await pagesOf(noticePaper({ ...noticeDetail, rows }, issuer))).join('');
  expect(all).toMatch(/^公示根据/);
  expect(all).toContain('一、高级（40人）');
  for (const { name } of rows) expect(all).toContain(name);
});
