import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { icnsOf, icoOf } from '../../build/icons/icon-containers.ts';

const icons = join(import.meta.dirname, '..', '..', 'build', 'icons');
const pictures = [16, 24, 32, 48, 64, 128, 256, 512, 1024].map((size) => ({
  size,
  png: readFileSync(join(icons, 'linux', `${size}x${size}.png`)),
}));

test('the committed icons hold the committed pictures', () => {
  expect(readFileSync(join(icons, 'icon.ico')).equals(icoOf(pictures))).toBe(true);
  expect(readFileSync(join(icons, 'icon.icns')).equals(icnsOf(pictures))).toBe(true);
});

test('each entry of the Windows icon points at a whole PNG of its size', () => {
  const ico = icoOf(pictures);
  const count = ico.readUInt16LE(4);
  expect(count).toBe(7);
  for (let index = 0; index < count; index += 1) {
    const entry = 6 + 16 * index;
    const png = ico.subarray(ico.readUInt32LE(entry + 12)).subarray(0, ico.readUInt32LE(entry + 8));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16) % 256).toBe(ico.readUInt8(entry));
  }
});

test('the entries of the macOS icon fill it to the last byte', () => {
  const icns = icnsOf(pictures);
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  let offset = 8;
  while (offset < icns.length) offset += icns.readUInt32BE(offset + 4);
  expect(offset).toBe(icns.length);
});
