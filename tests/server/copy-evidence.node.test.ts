import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { copyEvidence } from '../../server/evidence/copy-evidence.ts';
import { placeOf } from '../../server/evidence/evidence-files.ts';

const cityId = '130481';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gp-copy-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function store(name: string, content: string, sha256 = createHash('sha256').update(content).digest('hex')) {
  const path = join(folder, name, placeOf(cityId, sha256));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return { path, sha256 };
}

it('copies each file of a backup once, mends a spoilt copy, and counts what is gone or damaged', async () => {
  const [one, two] = [store('hub', '一'), store('hub', '二')];
  const damaged = store('hub', '坏', 'd'.repeat(64));
  const hashes = [one.sha256, two.sha256, damaged.sha256, 'e'.repeat(64)];
  const copy = (from: string, to: string) =>
    copyEvidence(join(folder, from), join(folder, to), cityId, hashes);
  expect(await copy('hub', 'backup')).toEqual({ copied: 2, kept: 0, missing: 2 });
  expect(await copy('hub', 'backup')).toEqual({ copied: 0, kept: 2, missing: 2 });
  store('backup', '磁盘错误', one.sha256);
  expect(await copy('hub', 'backup')).toEqual({ copied: 1, kept: 1, missing: 2 });
  expect(await copy('backup', 'new-hub')).toEqual({ copied: 2, kept: 0, missing: 2 });
  expect(readFileSync(join(folder, 'new-hub', placeOf(cityId, two.sha256)), 'utf8')).toBe('二');
});
