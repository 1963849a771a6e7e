import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

interface EdgeCase {
  readonly row: number;
  readonly files: readonly string[];
  readonly lacks: string;
}

/** The lines of the table: row, English, Chinese, test files in backticks, what lacks. */
const table = read('docs/edge-cases.md')
  .split('\n')
  .filter((line) => /^\| \d/u.test(line))
  .map((line): EdgeCase => {
    const [, row = '', , , tests = '', lacks = ''] = line.split('|').map((cell) => cell.trim());
    return { row: Number(row), files: [...tests.matchAll(/`([^`]+)`/gu)].map(([, path = '']) => path), lacks };
  });

/** Whether a test, or a group of tests, says in its title that it proves the row. */
const namesRow = (source: string, row: number): boolean =>
  new RegExp(`\\b(?:test|it|describe)(?:\\.each)?\\([^;{]*['\`][^'\`\\n]*\\brow ${row}: |\\)\\(\\s*'[^'\\n]*\\brow ${row}: `, 'u').test(source);

describe('the table of the 42 edge cases', () => {
  test('has every case once, in order', () => {
    expect(table.map(({ row }) => row)).toEqual(Array.from({ length: 42 }, (_, place) => place + 1));
  });

  test.each(table)('case $row has a test that names it, or says what lacks', ({ row, files, lacks }) => {
    if (files.length === 0) expect(lacks).toMatch(/^open: \S/u);
    const unnamed = files.filter((path) => {
      const file = `tests/${path}`;
      return !existsSync(new URL(file, root)) || !namesRow(read(file), row);
    });
    expect(unnamed).toEqual([]);
  });

  test('takes neither a comment nor another row for a title', () => {
    expect(namesRow("test('row 4: more members', () => {", 4)).toBe(true);
    expect(namesRow("test.each([\n  1,\n])('domain row 4: %o', () => {", 4)).toBe(true);
    expect(namesRow("test('row 42: archived', () => {", 4)).toBe(false);
    expect(namesRow('// row 4: more members', 4)).toBe(false);
  });
});
