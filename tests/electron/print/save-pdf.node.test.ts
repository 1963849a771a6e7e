import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { safeFileName } from '../../../electron/print/pdf-path.ts';
import { PrintedFiles } from '../../../electron/print/printed-files.ts';
import { savePdf } from '../../../electron/print/save-pdf.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pdf-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const pdf = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a PDF is saved with its hash and never over another one', () => {
  const year = join(folder, '工评', '2026');
  const first = savePdf(year, '证书 2026-001', pdf('one'));
  const second = savePdf(year, '证书 2026-001', pdf('two'));
  expect(first).toEqual({
    kind: 'file',
    path: join(year, '证书 2026-001.pdf'),
    sha256: createHash('sha256').update('one').digest('hex'),
    bytes: 3,
  });
  expect(second.path).toBe(join(year, '证书 2026-001（2）.pdf'));
  expect(savePdf(year, '证书 2026-001', pdf('three')).path).toBe(join(year, '证书 2026-001（3）.pdf'));
  expect(readFileSync(first.path, 'utf8')).toBe('one');
});

test('a folder that cannot be written is named', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => savePdf(join(folder, 'file', '2026'), 'x', pdf('x'))).toThrow(
    expect.objectContaining({ code: 'PRINT_FOLDER_UNWRITABLE' }),
  );
});

test.each([
  ['../../etc/passwd', '.._.._etc_passwd'],
  ['C:\\Windows\\x', 'C__Windows_x'],
  ['CON', '_CON'],
  ['com1.2026', '_com1.2026'],
  ['名单. . ', '名单'],
  ['a\u0000b\n', 'ab'],
  ['\u202Efdp.exe', 'fdp.exe'],
  ['..', '未命名'],
])('%j becomes the file name %j', (name, expected) => {
  expect(safeFileName(name)).toBe(expected);
});

test('any name becomes one that every system accepts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const safe = safeFileName(name);
      expect(safe).toMatch(/^[^\p{Cc}<>:"/\\|?*]+$/u);
      expect(safe).not.toMatch(/[. ]$/);
      expect(Buffer.byteLength(`${safe}（99）.pdf`)).toBeLessThanOrEqual(255);
    }),
  );
});

test('only files on the list may be opened, after a restart too', () => {
  const list = join(folder, 'data', 'printed.jsonl');
  const { path } = savePdf(folder, 'a', pdf('a'));
  new PrintedFiles(list).add(path);
  appendFileSync(list, '"/half/a/li');
  const printed = new PrintedFiles(list);
  expect(printed.require(path)).toBe(path);
  expect(() => printed.require('/etc/passwd')).toThrow(
    expect.objectContaining({ code: 'FILE_NOT_PRINTED_HERE' }),
  );
  rmSync(path);
  expect(() => printed.require(path)).toThrow(expect.objectContaining({ code: 'FILE_MISSING' }));
});
