import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { papersElsewhere, sheetsElsewhere } from '../../helpers/filled-papers.ts';
import { openPrintShop, type PrintedPaper } from '../../helpers/open-print-shop.ts';
import { pictureOf } from '../../helpers/picture-of.ts';
import {
  accountPapers,
  blanksElsewhere,
  officePapers,
  rareName,
  sampleFormsOffice,
} from '../../helpers/sample-papers.ts';

const golden = join(import.meta.dirname, 'golden');

let shop: Awaited<ReturnType<typeof openPrintShop>>;
beforeAll(async () => {
  mkdirSync(golden, { recursive: true });
  shop = await openPrintShop();
});
afterAll(() => shop.close());

/** What stands on the pages; the minute of printing, in the zone of this PC, and the numbers of pages left out. */
const wordsOf = ({ raw }: PrintedPaper): string =>
  raw
    .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d/g, '‹时间›')
    .replaceAll(/第 \d+ 页，共 \d+ 页/g, '‹页码›')
    .replaceAll(/校验码 [0-9a-f]{8}/g, '校验码 ‹8›')
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll('\f', '\n--------\n');

/** A golden that is not there yet is written, to be looked at and committed; to have it anew, delete it. */
function goldenOf(name: string, now: string): string {
  const file = join(golden, name);
  if (!existsSync(file) && !process.env['CI']) writeFileSync(file, now);
  return readFileSync(file, 'utf8');
}

const digit = (line: string | undefined, at: number): number => Number(line?.[at]?.trim() ?? 0) || 0;

/** Squares that are clearly darker or lighter than they were; another version of the engine smooths a little. */
function movedSquares(was: string, now: string): number {
  const [before, after] = [was.split('\n'), now.split('\n')];
  let moved = 0;
  for (let row = 0; row < Math.max(before.length, after.length); row += 1) {
    const width = Math.max(before[row]?.length ?? 0, after[row]?.length ?? 0);
    for (let at = 0; at < width; at += 1) {
      if (Math.abs(digit(before[row], at) - digit(after[row], at)) > 2) moved += 1;
    }
  }
  return moved;
}

/** Every font of the PDF that has a name; a face that an office has installed is embedded without one. */
function fontsOf({ file }: PrintedPaper): readonly string[] {
  const [, , ...fonts] = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n');
  return fonts;
}

const office = sampleFormsOffice();
const letters: ReadonlySet<string> = new Set(['official-list']);

test.for([
  officePapers(office, 'blank', []),
  officePapers(office, 'filled', sheetsElsewhere()),
  ...accountPapers(office),
  ...blanksElsewhere(office),
  ...papersElsewhere(),
])('row 30: $fileName says, shows and embeds what it did', async ({ fileName, ...job }) => {
  const paper = await shop.print(job);
  const words = wordsOf(paper);
  expect(words).toBe(goldenOf(`${fileName}.txt`, words));
  const picture = (await pictureOf(paper.file)).map((lines) => lines.join('\n')).join('\n--------\n');
  expect(movedSquares(goldenOf(`${fileName}.squares.txt`, picture), picture)).toBeLessThan(10 * paper.pages);
  const fonts = fontsOf(paper);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) {
    if (letters.has(job.form) && font.startsWith('[none]')) continue;
    expect(font).toMatch(/^[A-Z]{6}\+NotoSerifSC\S* .* yes yes yes /);
  }
  if (JSON.stringify(job.data).includes(rareName)) {
    expect(paper.raw.replaceAll(/\s/g, '')).toContain(rareName);
  }
});
