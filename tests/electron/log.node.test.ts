import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLog } from '../../electron/log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('each event is one line of JSON', () => {
  const path = join(folder, 'logs', 'gongping.log');
  const log = createLog(path, () => 0);
  log('started', { version: '0.1.0' });
  log('page-gone');
  expect(readFileSync(path, 'utf8')).toBe(
    '{"at":"1970-01-01T00:00:00.000Z","event":"started","version":"0.1.0"}\n' +
      '{"at":"1970-01-01T00:00:00.000Z","event":"page-gone"}\n',
  );
});

test('the log keeps three files of one megabyte and no more', () => {
  const path = join(folder, 'gongping.log');
  const log = createLog(path, Date.now);
  for (let file = 0; file < 5; file += 1) {
    writeFileSync(path, 'x'.repeat(1024 * 1024));
    log('next', { file });
  }
  expect(readdirSync(folder).sort()).toEqual(['gongping.log', 'gongping.log.1', 'gongping.log.2']);
  expect(statSync(path).size).toBeLessThan(200);
});

test('a log that cannot be written does not stop the work', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => createLog(join(folder, 'file', 'gongping.log'), Date.now)('started')).not.toThrow();
});
