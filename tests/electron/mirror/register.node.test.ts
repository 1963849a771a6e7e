import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { base64 } from '@scure/base';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Mirror } from '../../../electron/mirror/mirror.ts';
import { openRegister, registerKeyOf, sealRegister } from '../../../electron/mirror/register-key.ts';
import type { MirrorRow } from '../../../shared/ipc/mirror.ts';

const name = 'gongping-office-g1';
const bytes = new Uint8Array(32).fill(7);
const key = base64.encode(bytes);
const fits = { doubted: false, collections: [] };
const open = { unmarked: false, fresh: false };

let root = '';
let mirror: Mirror;

const openMirror = (): Mirror =>
  new Mirror({
    folder: join(root, 'mirror'),
    headsFile: join(root, 'heads.json'),
    now: Date.now,
    freeBytes: () => 1e12,
    log: () => undefined,
  });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'register-'));
  mirror = openMirror();
});
afterEach(() => {
  mirror.close();
  rmSync(root, { recursive: true });
});

const row = (id: string, rev: string, collection = 'sheets'): MirrorRow => ({
  collection,
  id,
  rev,
  lwt: 1,
  deleted: false,
  json: JSON.stringify({ id, rev }),
});

test('row 42: a process that is killed in the middle of its writes leaves a register that fits', async () => {
  const script = `
    import { Mirror } from ${JSON.stringify(join(process.cwd(), 'electron/mirror/mirror.ts'))};
    const mirror = new Mirror({ folder: ${JSON.stringify(join(root, 'mirror'))}, headsFile: ${JSON.stringify(join(root, 'heads.json'))},
      now: Date.now, freeBytes: () => 1e12, log: () => {} });
    await mirror.seal('${name}', '${key}', { unmarked: true, fresh: true });
    const rows = (rev) => Array.from({ length: 50 }, (_, i) => ({ collection: 'sheets', id: 's' + i, rev, lwt: 1, deleted: false, json: '{}' }));
    mirror.write('${name}', rows('1-a'));
    let written = 0;
    const batch = rows('2-a');
    // Dies while the rows of one transaction are being read.
    Object.defineProperty(batch[30], 'json', { get: () => { if ((written += 1) > 1) process.kill(process.pid, 'SIGKILL'); return '{"later":1}'; } });
    mirror.write('${name}', batch);
  `;
  expect(() =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { stdio: 'pipe' }),
  ).toThrow(expect.objectContaining({ signal: 'SIGKILL' }));
  await mirror.seal(name, key, open);
  expect(mirror.head(name)).toMatchObject({ head: 50, total: 50, lost: false });
  expect(await mirror.check(name)).toEqual(fits);
});

test('whatever is written in whatever order, the register fits, and misses what anybody takes out', async () => {
  const writes = fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 9 }), fc.boolean()), {
    minLength: 1,
    maxLength: 12,
  });
  await mirror.seal(name, key, { unmarked: true, fresh: true });
  await fc.assert(
    fc.asyncProperty(writes, async (rows) => {
      mirror.write(
        name,
        rows.map(([id, rev, isPerson]) => row(`d${id}`, `${rev}-a`, isPerson ? 'people' : 'sheets')),
      );
      expect(await mirror.check(name)).toEqual(fits);
    }),
    { numRuns: 15 },
  );
  mirror.close();
  mirror = openMirror();
  await mirror.seal(name, key, open);
  expect(await mirror.check(name)).toEqual(fits);
  const db = new DatabaseSync(join(root, 'mirror', `${name}.sqlite`));
  const [gone] = db.prepare('SELECT collection, id FROM documents').all();
  db.prepare('DELETE FROM documents WHERE collection = ? AND id = ?').run(
    String(gone?.['collection']),
    String(gone?.['id']),
  );
  db.close();
  const verdict = await mirror.check(name);
  expect(
    verdict?.collections.map(({ collection, expected, found }) => [collection, expected - found]),
  ).toEqual([[gone?.['collection'], 1]]);
});

test('what is written during the look at the register is no fault, and closing breaks it off', async () => {
  await mirror.seal(name, key, { unmarked: true, fresh: true });
  mirror.write(
    name,
    Array.from({ length: 1200 }, (_, no) => row(`s${no}`, '1-a')),
  );
  const looking = mirror.check(name);
  mirror.write(name, [row('s1', '2-a'), row('later', '1-a')]);
  expect(await looking).toEqual(fits);
  const broken = mirror.check(name);
  mirror.retire(name);
  expect(await broken).toBeNull();
  // What takes its place begins with a register of its own.
  mirror.write(name, [row('s1', '1-a')]);
  expect(await mirror.check(name)).toEqual(fits);
});

test('without a key nothing is looked at; of another key or database no register opens', async () => {
  mirror.write(name, [row('a', '1-a')]);
  expect(await mirror.check(name)).toBeNull();
  const own = registerKeyOf(bytes, name);
  const sealed = sealRegister(own, '一');
  expect(openRegister(own, sealed)).toBe('一');
  const [other, elsewhere] = [
    registerKeyOf(new Uint8Array(32), name),
    registerKeyOf(bytes, 'gongping-office-g2'),
  ];
  for (const [who, text] of [
    [other, sealed],
    [elsewhere, sealed],
    [own, sealed.replace('gr1:', 'gr2:')],
    [own, sealed.slice(0, 20)],
    [own, ''],
  ] as const)
    expect(openRegister(who, text)).toBeNull();
});
