import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createHubAddress } from '../../../electron/hub/hub-address.ts';

const folder = mkdtempSync(join(tmpdir(), 'gp-address-'));
const path = join(folder, 'hub.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('an address that was set is there again after a restart', () => {
  createHubAddress(path).set(' https://hub.example:8443/ ');
  expect(createHubAddress(path).current()).toBe('https://hub.example:8443');
});

test.each([
  '',
  'hub.example',
  'ftp://hub.example',
  'https://hub.example/elsewhere',
  'https://a:b@hub.example',
])('a file with “%s” for an address is told as damaged, not as mistyped', (address) => {
  writeFileSync(path, JSON.stringify({ address }));
  expect(() => createHubAddress(path)).toThrow(expect.objectContaining({ code: 'PROFILE_UNREADABLE' }));
});
