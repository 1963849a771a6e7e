import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../../../shared/lib/error-texts/', import.meta.url);

test('no two tables have a text for the same code, of which one would silently win', () => {
  const codes = readdirSync(folder).flatMap((file) =>
    Array.from(
      readFileSync(new URL(file, folder), 'utf8').matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm),
      ([, code]) => code,
    ),
  );
  expect(codes.length).toBeGreaterThan(300);
  expect(codes.filter((code, place) => codes.indexOf(code) !== place)).toEqual([]);
});
