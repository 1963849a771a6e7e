import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { saveFolder } from '../../../electron/print/save-folder.ts';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'folder-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

const file = (name: string, text: string) => ({ name, content: new TextEncoder().encode(text) });
const hashOf = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

test('every file of the folder is what the list says of it', () => {
  const files = [file('评定档案.json', '{}'), file('等级证书.pdf', 'PDF')];
  const saved = saveFolder(join(parent, '工评'), '2026年度评定归档', files);
  expect(basename(saved.path)).toBe('2026年度评定归档');
  expect(saved.files).toEqual([
    { name: '评定档案.json', sha256: hashOf('{}') },
    { name: '等级证书.pdf', sha256: hashOf('PDF') },
  ]);
  const sums = readFileSync(join(saved.path, 'SHA256SUMS.txt'), 'utf8').trimEnd().split('\n');
  const listed = sums.map((line) => line.split('  '));
  for (const [hash, name = ''] of listed) expect(hashOf(readFileSync(join(saved.path, name)))).toBe(hash);
  const inFolder = readdirSync(saved.path).filter((name) => name !== 'SHA256SUMS.txt');
  expect(new Set(listed.map(([, name]) => name))).toEqual(new Set(inFolder));
});

test('an archive that is there is never touched', () => {
  const first = saveFolder(parent, '归档', [file('a.json', 'one')]);
  const second = saveFolder(parent, '归档', [file('a.json', 'two')]);
  expect(basename(second.path)).toBe('归档（2）');
  expect(readFileSync(join(first.path, 'a.json'), 'utf8')).toBe('one');
});

test('a name cannot leave the folder', () => {
  const saved = saveFolder(parent, '../x', [file('../../y.json', '')]);
  expect(readdirSync(parent)).toEqual([basename(saved.path)]);
  expect(readdirSync(saved.path)).toHaveLength(2);
});

test('half a folder does not stay behind', () => {
  const twice = [file('a.json', 'one'), file('a.json', 'two')];
  expect(() => saveFolder(parent, '归档', twice)).toThrow(
    expect.objectContaining({ code: 'PRINT_FOLDER_UNWRITABLE' }),
  );
  expect(readdirSync(parent)).toEqual([]);
  mkdirSync(join(parent, 'x'));
  writeFileSync(join(parent, 'file'), '');
  expect(() => saveFolder(join(parent, 'file'), '归档', [])).toThrow(
    expect.objectContaining({ code: 'PRINT_FOLDER_UNWRITABLE' }),
  );
});
