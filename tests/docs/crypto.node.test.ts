import { existsSync, globSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { expect, test } from 'vitest';
import { isErrorCode } from '../../shared/lib/error-texts.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const rows = read('docs/crypto.md')
  .split('\n## ')[0]!
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.split('|').length === 7)
  .slice(1)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, what = '', , version = '', unknown = '', where = '']) => ({ what, version, unknown, where }));

/** Files, and folders with a slash at the end. */
const homes = rows.flatMap(({ where }) => Array.from(where.matchAll(/`([^`]+)`/gu), ([, path = '']) => path));

/** Of Node's own: digests, random numbers and comparing. Everything else of it protects something. */
const plain: ReadonlySet<string> = new Set([
  'createHash',
  'hash',
  'randomBytes',
  'randomInt',
  'randomUUID',
  'timingSafeEqual',
]);

const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//gu, '').replaceAll(/(^|\s)\/\/.*$/gmu, '$1');

function usesPrimitive(text: string): boolean {
  const code = withoutComments(text);
  const ofNode = Array.from(code.matchAll(/import\s+([^;]*?)\s+from\s+'(?:node:)?crypto'/gu), ([, names = '']) =>
    names.replaceAll(/[{}\s]|type /gu, '').split(','),
  ).flat();
  return (
    ofNode.some((name) => name !== '' && !plain.has(name)) ||
    /'(?:age-encryption|hash-wasm|@peculiar\/|@noble\/(?!hashes\/(?:sha2|utils)\.js'))/u.test(code) ||
    /\bsafeStorage\b|\bsubtle\b(?!\s*\.digest)/u.test(code)
  );
}

const isHome = (file: string): boolean =>
  homes.some((home) => (home.endsWith('/') ? file.startsWith(home) : file === home));

test('cryptography is used nowhere but where docs/crypto.md says', () => {
  const files = globSync('{shared,electron,server,renderer}/**/*.{ts,tsx}', { cwd: root }).map((file) =>
    file.split(sep).join('/'),
  );
  const users = files.filter((file) => usesPrimitive(read(file)));
  expect(users.length).toBeGreaterThan(15);
  expect(users.filter((file) => !isHome(file))).toEqual([]);
});

test('finds a use however it is written', () => {
  expect(
    [
      `import { createCipheriv } from 'node:crypto';`,
      `import * as all from 'node:crypto';`,
      `import { hmac } from '@noble/hashes/hmac.js';`,
      `const { Encrypter } = await import('age-encryption');`,
      `await crypto.subtle.encrypt(way, key, data);`,
      `const { subtle } = webPlatform.crypto;`,
    ].filter((text) => !usesPrimitive(text)),
  ).toEqual([]);
  expect(
    [
      `import { createHash, randomUUID } from 'node:crypto';`,
      `import { sha256 } from '@noble/hashes/sha2.js';`,
      `// a page over plain HTTP has no crypto.subtle`,
      `const sum = await crypto.subtle.digest('SHA-256', bytes);`,
    ].filter(usesPrimitive),
  ).toEqual([]);
});

test('every row names files that are there, its version, and the error that an unknown one gets', () => {
  expect(rows.length).toBeGreaterThan(8);
  expect(homes.filter((home) => !existsSync(new URL(home, root)))).toEqual([]);
  expect(rows.filter(({ version, unknown }) => version === '' || unknown === '')).toEqual([]);
  const codes = rows.flatMap(({ unknown }) => unknown.match(/\b[A-Z]{2,}(?:_[A-Z]+)+\b/gu) ?? []);
  expect(codes.length).toBeGreaterThan(5);
  expect(codes.filter((code) => !isErrorCode(code))).toEqual([]);
});
