import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { OpenedPackages, packageIn } from '../../../electron/carry/opened-packages.ts';
import { maxPackageBytes } from '../../../shared/transfer/package-header.ts';

const folder = mkdtempSync(join(tmpdir(), 'gp-opened-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

writeFileSync(at('empty.gpx'), '');
writeFileSync(at('large.gpx'), 'x');
truncateSync(at('large.gpx'), maxPackageBytes + 1);
mkdirSync(at('folder.gpx'));
writeFileSync(at('secret.txt'), 'not to be read');
if (process.platform !== 'win32') execFileSync('mkfifo', [at('endless.gpx')]);

/** What links, other programs and file managers may put behind the program's name. */
const hostile: readonly (readonly [string, readonly string[]])[] = [
  ['nothing', []],
  ['a web address', ['https://evil.example/a.gpx']],
  ['an address of the program’s own scheme', ['app://bundle/a.gpx']],
  ['a scheme nobody registered', ['gongping://open?file=/etc/passwd']],
  ['a switch', ['--load-extension=/tmp/a.gpx']],
  ['a switch that names no file', ['--remote-debugging-port=1', '--inspect']],
  ['another file', [at('secret.txt')]],
  ['another file with a package behind its end', [`${at('secret.txt')}\0.gpx`]],
  ['a file that is not there', [at('gone.gpx')]],
  ['a path without end', [`/${'a/'.repeat(20_000)}x.gpx`]],
  ['an empty file', [at('empty.gpx')]],
  ['a file larger than any package', [at('large.gpx')]],
  ['a folder', [at('folder.gpx')]],
  ['a pipe that never ends', [at('endless.gpx')]],
];

test.each(hostile)('%s on the command line is taken for no package, and named nowhere', (_name, args) => {
  const logged: unknown[] = [];
  const opened = new OpenedPackages((event, fields) => logged.push([event, fields]));
  opened.note(packageIn(['/opt/gongping', ...args]));
  expect(opened.isWaiting).toBe(false);
  expect(opened.take()).toBeNull();
  expect(JSON.stringify(logged)).not.toContain(folder);
});

test('a package is taken by its bytes and shown by its name alone', () => {
  writeFileSync(at('街道.GPX'), 'GONGPING PACKAGE\n');
  const opened = new OpenedPackages(() => undefined);
  opened.note(packageIn(['/opt/gongping', '--flag', at('街道.GPX')]));
  expect(opened.take()).toEqual({ fileName: '街道.GPX', package: 'R09OR1BJTkcgUEFDS0FHRQo=' });
});
