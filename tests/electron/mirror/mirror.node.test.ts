import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mirrorVersion } from '../../../electron/mirror/mirror-schema.ts';
import { Mirror } from '../../../electron/mirror/mirror.ts';
import type { MirrorRow } from '../../../shared/ipc/mirror.ts';
import { damageIndex } from '../../helpers/damage-index.ts';

const name = 'gongping-office';
let root: string;
let open: Mirror[];
let free: number;
let logged: string[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mirror-'));
  open = [];
  free = 10 * 1024 ** 3;
  logged = [];
});

afterEach(() => {
  for (const mirror of open) mirror.close();
  rmSync(root, { recursive: true });
});

const folder = (): string => join(root, 'mirror');
const file = (database = name): string => join(folder(), `${database}.sqlite`);

function openMirror(): Mirror {
  const mirror = new Mirror({
    folder: folder(),
    headsFile: join(root, 'heads.json'),
    now: () => 1_790_000_000_000,
    freeBytes: () => free,
    log: (event) => logged.push(event),
  });
  open.push(mirror);
  return mirror;
}

function reopen(mirror: Mirror): Mirror {
  mirror.close();
  open = open.filter((one) => one !== mirror);
  return openMirror();
}

const row = (id: string, rev = '1-a', change: Partial<MirrorRow> = {}): MirrorRow => ({
  collection: 'sheets',
  id,
  rev,
  lwt: 1_000,
  deleted: false,
  json: JSON.stringify({ id, rev }),
  ...change,
});

test('a batch is there after reopening, with counts, newest time and head', () => {
  const mirror = openMirror();
  const people = row('p1', '1-a', { collection: 'people', deleted: true, lwt: 7 });
  expect(mirror.write(name, [row('a'), row('b', '1-a', { lwt: 2_000 }), people])).toEqual({ head: 3 });
  expect(reopen(mirror).head(name)).toEqual({
    head: 3,
    total: 3,
    lost: false,
    collections: [
      { collection: 'people', count: 1, maxLwt: 7, recent: [{ id: 'p1', rev: '1-a' }] },
      {
        collection: 'sheets',
        count: 2,
        maxLwt: 2_000,
        recent: [
          { id: 'b', rev: '1-a' },
          { id: 'a', rev: '1-a' },
        ],
      },
    ],
  });
});

test('an acknowledged batch survives a process that is killed at once', () => {
  const script = `
    import { Mirror } from ${JSON.stringify(join(process.cwd(), 'electron/mirror/mirror.ts'))};
    const mirror = new Mirror({ folder: ${JSON.stringify(folder())}, headsFile: ${JSON.stringify(join(root, 'heads.json'))},
      now: Date.now, freeBytes: () => 1e12, log: () => {} });
    const rows = Array.from({ length: 200 }, (_, i) => ({ collection: 'sheets', id: 's' + i, rev: '1-a', lwt: 1, deleted: false, json: '{}' }));
    mirror.write('${name}', rows);
    process.kill(process.pid, 'SIGKILL');
  `;
  expect(() =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { stdio: 'pipe' }),
  ).toThrow(expect.objectContaining({ signal: 'SIGKILL' }));
  expect(openMirror().head(name)).toMatchObject({ head: 200, total: 200, lost: false });
});

test('a batch with one bad row writes nothing', () => {
  const mirror = openMirror();
  mirror.write(name, [row('a')]);
  const bad = { ...row('c'), json: null as unknown as string };
  expect(() => mirror.write(name, [row('b'), bad])).toThrow();
  expect(mirror.head(name)).toMatchObject({ head: 1, total: 1 });
  expect(mirror.write(name, [row('b')])).toEqual({ head: 2 });
});

test('the same state written twice changes nothing; history keeps every state, newest first', () => {
  const mirror = openMirror();
  mirror.write(name, [row('a'), row('a', '2-a')]);
  mirror.write(name, [row('a', '2-a')]);
  mirror.write(name, [row('a', '3-a', { deleted: true })]);
  const at = 1_790_000_000_000;
  expect(mirror.history(name, 'sheets', 'a', 10)).toEqual([
    { seq: 3, at, rev: '3-a', deleted: true, json: '{"id":"a","rev":"3-a"}' },
    { seq: 2, at, rev: '2-a', deleted: false, json: '{"id":"a","rev":"2-a"}' },
    { seq: 1, at, rev: '1-a', deleted: false, json: '{"id":"a","rev":"1-a"}' },
  ]);
  expect(mirror.history(name, 'sheets', 'a', 1)).toHaveLength(1);
  expect(mirror.head(name)).toMatchObject({ head: 3, total: 1 });
});

test('pages run through every document of a collection once, in order', () => {
  const mirror = openMirror();
  const ids = ['u1', 'u10', 'u2', '赵', '钱'];
  mirror.write(name, [...ids.map((id) => row(id)), row('other', '1-a', { collection: 'people' })]);
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const page = mirror.readPage(name, 'sheets', after, 2);
    if (page.length === 0) break;
    seen.push(...page.map(({ id }) => id));
    after = page.at(-1)?.id ?? null;
  }
  expect(seen).toEqual(ids);
  expect(mirror.readPage(name, 'sheets', null, 1)).toEqual([row('u1')]);
});

test('under the floor nothing is written and reading goes on', () => {
  const mirror = openMirror();
  mirror.write(name, [row('a')]);
  const before = readFileSync(file());
  free = 300 * 1024 ** 2 - 1;
  expect(() => mirror.write(name, [row('b')])).toThrow(
    expect.objectContaining({ code: 'DISK_NEARLY_FULL', params: { freeMb: 299, floorMb: 300 } }),
  );
  expect(readFileSync(file())).toEqual(before);
  expect(mirror.head(name)).toMatchObject({ head: 1, lost: false });
  free += 1;
  expect(mirror.write(name, [row('b')])).toEqual({ head: 2 });
});

describe('a loss is noticed, lasts until it is accepted, and no journal number is given twice', () => {
  const losses: Readonly<Record<string, () => void>> = {
    'the file was deleted': () => rmSync(file()),
    'the folder was deleted': () => rmSync(folder(), { recursive: true }),
    'the file was emptied': () => writeFileSync(file(), ''),
    'the file is no database': () =>
      writeFileSync(file(), '<html>cloud drive placeholder</html>'.repeat(200)),
    'a page of the file was overwritten': () => {
      const bytes = readFileSync(file());
      bytes.fill(0x5a, 4096, 3 * 4096);
      writeFileSync(file(), bytes);
    },
    'one byte of its head names a form that nobody knows': () => {
      const bytes = readFileSync(file());
      bytes[47] = 0x40;
      writeFileSync(file(), bytes);
    },
    'an older file was put back': () => copyFileSync(join(root, 'old.sqlite'), file()),
  };

  test.each(Object.keys(losses))('%s', (kind) => {
    let mirror = openMirror();
    mirror.write(name, [row('a')]);
    mirror = reopen(mirror);
    copyFileSync(file(), join(root, 'old.sqlite'));
    mirror.write(name, [row('b'), row('c')]);
    mirror.close();
    losses[kind]?.();

    mirror = openMirror();
    const { head, lost, total } = mirror.head(name);
    expect({ head, lost }).toEqual({ head: 3, lost: true });
    expect(total).toBeLessThan(3);
    expect(logged).toContain('mirror-lost');

    mirror.write(name, [row('a', '5-a')]);
    mirror = reopen(mirror);
    expect(mirror.head(name)).toMatchObject({ head: 4, lost: true });
    mirror.acceptLoss(name);
    expect(reopen(mirror).head(name)).toMatchObject({ head: 4, lost: false });
  });
});

test('row 30: an older file with as many documents is a loss too', () => {
  let mirror = openMirror();
  mirror.write(name, [row('a')]);
  mirror = reopen(mirror);
  copyFileSync(file(), join(root, 'old.sqlite'));
  mirror.write(name, [row('a', '2-b')]);
  mirror.close();
  copyFileSync(join(root, 'old.sqlite'), file());
  expect(openMirror().head(name)).toMatchObject({ total: 1, lost: true });
});

test('a damaged file is moved aside with its date, not deleted', () => {
  openMirror().write(name, [row('a')]);
  open.pop()?.close();
  writeFileSync(file(), 'damaged '.repeat(100));
  openMirror().head(name);
  const kept = readdirSync(folder()).find((entry) => entry.includes('.damaged-2026-'));
  expect(readFileSync(join(folder(), kept ?? ''), 'utf8')).toContain('damaged');
});

/** Changes the file past the program, a description of a table too. */
function changePast(...changes: readonly string[]): void {
  for (const change of changes) {
    const other = new DatabaseSync(file());
    other.enableDefensive(false);
    other.exec(change);
    other.close();
  }
}

const notStrict = "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '')";

test('row 30: a file in which the description of a table is damaged is put aside, and told', () => {
  openMirror().write(name, [row('a')]);
  open.pop()?.close();
  changePast(notStrict);
  const mirror = openMirror();
  expect(mirror.head(name)).toMatchObject({ total: 0, lost: true });
  mirror.write(name, [row('b')]);
  expect(reopen(mirror).head(name)).toMatchObject({ total: 1, lost: true });
  expect(readdirSync(folder()).some((entry) => entry.includes('.damaged-2026-'))).toBe(true);
});

test('row 30: a file in which an index is damaged is put aside, and told', () => {
  openMirror().write(name, [row('a'), row('b')]);
  open.pop()?.close();
  damageIndex(file(), 'journal_by_document', 'sheets');
  const mirror = openMirror();
  expect(mirror.head(name)).toMatchObject({ total: 0, lost: true });
  expect(readdirSync(folder()).some((entry) => entry.includes('.damaged-2026-'))).toBe(true);
});

test('row 30: damage that shows only when a row is read is put aside then, and told', () => {
  const mirror = openMirror();
  mirror.write(name, [row('a'), row('b')]);
  expect(mirror.head(name)).toMatchObject({ total: 2, lost: false });
  changePast(notStrict, "UPDATE documents SET json = x'00' WHERE id = 'b'");
  const unavailable = expect.objectContaining({ code: 'MIRROR_UNAVAILABLE' }) as Error;
  expect(() => mirror.readPage(name, 'sheets', null, 10)).toThrow(unavailable);
  expect(mirror.head(name)).toMatchObject({ total: 0, lost: true });
  expect(readdirSync(folder()).some((entry) => entry.includes('.damaged-2026-'))).toBe(true);
  expect(logged).toContain('mirror-damaged');
  mirror.write(name, [row('c')]);
  expect(reopen(mirror).head(name)).toMatchObject({ total: 1, lost: true });
});

test('a missing or unreadable heads.json beside a sound mirror is no loss; beside an empty one it is', () => {
  const mirror = openMirror();
  mirror.write(name, [row('a')]);
  mirror.close();
  rmSync(join(root, 'heads.json'));
  expect(openMirror().head(name)).toMatchObject({ total: 1, lost: false });
  open.pop()?.close();
  writeFileSync(join(root, 'heads.json'), '{');
  expect(openMirror().head(name)).toMatchObject({ total: 1, lost: false });
  open.pop()?.close();
  writeFileSync(join(root, 'heads.json'), '{');
  rmSync(folder(), { recursive: true });
  expect(openMirror().head(name)).toMatchObject({ total: 0, lost: true });
});

test('a file of a newer program is refused and not changed by a byte', () => {
  openMirror().write(name, [row('a')]);
  open.pop()?.close();
  const db = new DatabaseSync(file());
  db.exec(`PRAGMA user_version = ${mirrorVersion + 1}`);
  db.close();
  const before = readFileSync(file());
  const mirror = openMirror();
  const params = { found: mirrorVersion + 1, known: mirrorVersion };
  const newer = expect.objectContaining({ code: 'DATA_NEWER_THAN_PROGRAM', params });
  expect(() => mirror.head(name)).toThrow(newer);
  expect(() => mirror.write(name, [row('b')])).toThrow(newer);
  expect(readFileSync(file())).toEqual(before);
});

test('only a demo database can be cleared, and clearing it is no loss', () => {
  const mirror = openMirror();
  mirror.write(name, [row('a')]);
  mirror.write('gongping-demo-1', [row('a'), row('b')]);
  expect(() => mirror.clear(name)).toThrow(expect.objectContaining({ code: 'MIRROR_CLEAR_REFUSED' }));
  mirror.clear('gongping-demo-1');
  expect(mirror.head('gongping-demo-1')).toEqual({ head: 0, total: 0, lost: false, collections: [] });
  expect(reopen(mirror).head(name)).toMatchObject({ total: 1, lost: false });
});

test('a database that is taken out of use is kept under another name, and missed by nobody', () => {
  const mirror = openMirror();
  mirror.write(name, [row('a')]);
  mirror.retire(name);
  expect(readdirSync(dirname(file())).filter((one) => /\.retired-.+\.sqlite$/.test(one))).toHaveLength(1);
  expect(reopen(mirror).head(name)).toEqual({ head: 0, total: 0, lost: false, collections: [] });
});

test('a folder in place of the file is reported, and saving stops', () => {
  const mirror = openMirror();
  mirror.write(name, [row('a')]);
  mirror.close();
  rmSync(file());
  rmSync(`${file()}-wal`, { force: true });
  mkdirSync(file());
  expect(() => openMirror().head(name)).toThrow(expect.objectContaining({ code: 'MIRROR_UNAVAILABLE' }));
});

test('a deleted account leaves its number in no state and in no byte of the file', async () => {
  const mirror = openMirror();
  const numbers = Array.from({ length: 120 }, (_, no) => `77777${String((no * 37) % 120).padStart(11, '0')}`);
  const state = (number: string, rev: string, change: Readonly<Record<string, unknown>> = {}) => {
    const detail = { kind: 'account', holder: '李四', bank: '农商行', number, ...change };
    const id = `account|${numbers.indexOf(number)}`;
    return row(id, rev, { collection: 'cases', json: JSON.stringify({ id, rev, detail }) });
  };
  for (const number of numbers) mirror.write(name, [state(number, '1-a'), state(number, '2-a')]);
  const salt = 's'.repeat(16);
  const frozen = (rev: string, first: string) =>
    row('accounts', rev, {
      collection: 'cases',
      json: JSON.stringify({
        detail: {
          kind: 'batchAccounts',
          salt,
          rows: [
            { no: 1, number: first },
            { no: 2, number: '8888800000000002' },
          ],
        },
      }),
    });
  mirror.write(name, [frozen('1-a', numbers[0] ?? '')]);
  const bytes = () =>
    readdirSync(folder())
      .map((one) => readFileSync(join(folder(), one), 'latin1'))
      .join('');
  expect(bytes()).toContain('77777');
  const blank = { holder: '—', bank: '—', number: '000000' };
  const gone = numbers.map((number) => ({ ...state(number, '3-a', blank), deleted: true }));
  expect(mirror.write(name, [...gone, frozen('2-a', '****0000')]).head).toBe(362);
  await expect.poll(bytes).not.toContain('77777');
  expect(bytes()).toContain('8888800000000002');
  expect(mirror.history(name, 'cases', 'account|1', 10).map(({ rev }) => rev)).toEqual(['3-a', '2-a', '1-a']);
});
