import fc from 'fast-check';
import { isAbsolute, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { bundleFile, bundleOrigin } from '../../electron/bundle-file.ts';

const root = '/opt/gongping/out/renderer';
const fileOf = (url: string): string | null => bundleFile(root, new URL(url));

test('the origin is frozen: IndexedDB of every office belongs to it', () => {
  expect(bundleOrigin).toBe('app://bundle');
});

test('pages and assets are found, and the bare origin is the app', () => {
  expect(fileOf('app://bundle/')).toBe(join(root, 'index.html'));
  expect(fileOf('app://bundle/assets/index-1a2b.js?v=1#x')).toBe(join(root, 'assets/index-1a2b.js'));
  expect(fileOf('app://bundle/%E8%A1%A8.png')).toBe(join(root, '表.png'));
});

test.each([
  'app://bundle/..%2f..%2fpackage.json',
  'app://bundle/%2e%2e/%2e%2e%2fsecret',
  'app://bundle/assets/..%2f..%2frenderer-old/x.js',
  'app://bundle/..%5c..%5csecret',
  'app://bundle/%00',
  'app://bundle/C:%2fWindows/win.ini',
  'app://bundle/%ff',
  'app://bundle.evil/index.html',
  'app://other/index.html',
  'https://bundle/index.html',
])('%s names no file', (url) => {
  expect(fileOf(url)).toBeNull();
});

test('no path leaves the folder', () => {
  const piece = fc.constantFrom('..', '%2e%2e', '.', 'a', '%2f', '/', '%5c', '\\', '%252e', '//', ' ', '~');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const file = bundleFile(root, new URL(`app://bundle/${pieces.join('')}`));
      if (file === null) return;
      const inside = relative(root, file);
      expect(inside.startsWith('..') || isAbsolute(inside)).toBe(false);
    }),
  );
});
