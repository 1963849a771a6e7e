import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

interface Proof {
  readonly file: string;
  readonly titles: readonly string[];
}

interface Threat {
  readonly row: number;
  readonly control: string;
  readonly proofs: readonly Proof[];
  readonly open: string;
}

/** A file in backticks, and after it the parts of titles in quotation marks. */
const proofsIn = (cell: string): Proof[] =>
  Array.from(cell.matchAll(/`([^`]+)`((?:\s*“[^”]+”)*)/gu), ([, file = '', titles = '']) => ({
    file,
    titles: Array.from(titles.matchAll(/“([^”]+)”/gu), ([, title = '']) => title),
  }));

const table = read('docs/threat-model.md')
  .split('\n')
  .filter((line) => /^\| \d/u.test(line))
  .map((line): Threat => {
    const [, row = '', , , control = '', tests = '', open = ''] = line.split('|').map((cell) => cell.trim());
    return { row: Number(row), control, proofs: proofsIn(tests), open };
  });

/** The lines on which titles stand: that of a call, of the end of a table of cases, and a title on a line of its own. */
const titleLines = (source: string): string =>
  source
    .split('\n')
    .filter((line) => /^\s*(?:test|it|describe)\b.*\(|^\s*\]\)?.*\(|^\s*['"`]/u.test(line))
    .join('\n');

describe('the threat model', () => {
  test('numbers its threats', () => {
    expect(table.map(({ row }) => row)).toEqual(Array.from({ length: table.length }, (_, place) => place + 1));
    expect(table.length).toBeGreaterThan(30);
  });

  test.each(table)('threat $row has a control and its tests, or says that it is open', ({ control, proofs, open }) => {
    if (control === '') expect(open).toMatch(/^open: \S/u);
    else expect(proofs.length).toBeGreaterThan(0);
    const missing = proofs.flatMap(({ file, titles }) => {
      const path = `tests/${file}`;
      if (!existsSync(new URL(path, root)) || titles.length === 0) return [path];
      const lines = titleLines(read(path));
      return titles.filter((title) => !lines.includes(title)).map((title) => `${path}: ${title}`);
    });
    expect(missing).toEqual([]);
  });

  test('takes no comment for a title', () => {
    expect(titleLines("// a link goes nowhere\nconst x = 'nowhere';")).not.toContain('nowhere');
    expect(titleLines("test('a link goes nowhere', () => {")).toContain('a link goes nowhere');
  });
});
