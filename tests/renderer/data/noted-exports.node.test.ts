import { globSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url);

/** What is saved by these is nobody's data, or on record elsewhere. */
const free: ReadonlySet<string> = new Set([
  // The way itself.
  'renderer/ui/download-file.ts',
  'renderer/ui/download-text.ts',
  // An empty list to be filled in, and a scheme.
  'renderer/features/import/template-button.tsx',
  'renderer/features/schemes/use-scheme-acts.ts',
  // The hub notes it in its chain when it makes the package.
  'renderer/features/panel-day/package-saved.tsx',
]);

test('row 36: no screen saves a file without noting it', () => {
  const files = globSync('renderer/**/*.{ts,tsx}', { cwd: root }).map((file) => file.split(sep).join('/'));
  const saving = files
    .map((file) => ({ file, text: readFileSync(new URL(file, root), 'utf8') }))
    .filter(({ text }) => /\bdownload(?:File|Text|Blob)\(/u.test(text));
  expect(saving.length).toBeGreaterThan(8);
  const silent = saving.filter(({ text }) => !/\bnote(?:Access)?\(/u.test(text));
  expect(silent.map(({ file }) => file).filter((file) => !free.has(file))).toEqual([]);
  expect([...free].filter((file) => !saving.some((one) => one.file === file))).toEqual([]);
});
