import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { base64 } from '@scure/base';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Mirror } from '../../../electron/mirror/mirror.ts';
import { importDataKey } from '../../../shared/crypto/data-key.ts';
import { openDocument, sealDocument } from '../../../shared/crypto/seal-document.ts';
import type { MirrorRow } from '../../../shared/ipc/mirror.ts';
import type { CollectionName } from '../../../shared/schema/registry.ts';

const name = 'gongping-office';
const keyBytes = new Uint8Array(32).fill(9);
const keyText = base64.encode(keyBytes);
const key = await importDataKey(keyBytes);
let root: string;
let mirror: Mirror;

const open = (): Mirror =>
  new Mirror({
    folder: join(root, 'mirror'),
    headsFile: join(root, 'heads.json'),
    now: () => 1_790_000_000_000,
    freeBytes: () => 10 * 1024 ** 3,
    log: () => undefined,
  });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'seal-'));
  mirror = open();
});

afterEach(() => {
  mirror.close();
  rmSync(root, { recursive: true });
});

interface Document {
  readonly id: string;
}

const rowOf = (collection: CollectionName, document: Document, rev = '1-a'): MirrorRow => ({
  collection,
  id: document.id,
  rev,
  lwt: 1,
  deleted: false,
  json: JSON.stringify(document),
});

const phoneOf = (no: number): string => `138${String(no).padStart(8, '0')}`;
const people = Array.from({ length: 450 }, (_, no) => ({ id: `p${no}`, name: '张三', phone: phoneOf(no) }));
const number = '6222020200011112222';
const account = { id: 'a', detail: { kind: 'account', holder: '李四', bank: '农商行', number } };
const objection = {
  id: 'o',
  detail: { kind: 'objection', name: '王五', contact: '13700137000', content: '他没有参加培训' },
};
const accounts = {
  id: 'b',
  detail: {
    kind: 'batchAccounts',
    salt: 's'.repeat(16),
    rows: [
      { no: 1, holder: '李四', bank: '农商行', number },
      { no: 2, holder: '赵六', bank: '农商行', number: '6222020200013333444' },
    ],
  },
};

/** Every byte of the files: free pages and the log too. */
const bytes = (): string =>
  readdirSync(join(root, 'mirror'))
    .map((one) => readFileSync(join(root, 'mirror', one)).toString('latin1'))
    .join('');
const latin1 = (text: string): string => Buffer.from(text).toString('latin1');
const secrets = [phoneOf(1), phoneOf(449), number, '13700137000', latin1('他没有参加培训'), latin1('赵六')];

test('what an earlier program wrote plain is sealed, in the journal and in every byte of the file', async () => {
  mirror.write(name, [
    ...people.map((one) => rowOf('people', one)),
    ...[account, objection, accounts].map((one) => rowOf('cases', one)),
  ]);
  mirror.write(name, [rowOf('people', { ...people[1], id: 'p1' }, '2-a')]);
  const { head, total } = mirror.head(name);
  for (const secret of secrets) expect(bytes()).toContain(secret);
  await mirror.seal(name, keyText, { unmarked: false, fresh: true });
  for (const secret of secrets) expect(bytes()).not.toContain(secret);
  expect(bytes()).toContain(latin1('张三'));
  expect(mirror.head(name)).toMatchObject({ head, total });
  const page = mirror.readPage(name, 'people', null, 1000);
  const opened = await Promise.all(
    page.map(({ json }) => openDocument(key, 'people', JSON.parse(json) as Document)),
  );
  expect(new Map(opened.map((one) => [one.id, one]))).toEqual(new Map(people.map((one) => [one.id, one])));
  const past = mirror.history(name, 'people', 'p1', 9).map(({ json }) => JSON.parse(json) as Document);
  expect(await Promise.all(past.map((one) => openDocument(key, 'people', one)))).toEqual([
    people[1],
    people[1],
  ]);
});

test('sealing that broke off goes on, leaves sealed states alone, and is done once', async () => {
  const sealed = JSON.stringify(await sealDocument(key, 'cases', account));
  mirror.write(name, [
    { ...rowOf('cases', account), json: sealed },
    ...people.map((one) => rowOf('people', one)),
  ]);
  // The program died when half of it was sealed, and before the pages were written anew.
  mirror.close();
  const db = new DatabaseSync(join(root, 'mirror', `${name}.sqlite`));
  const half = JSON.stringify(await sealDocument(key, 'people', { ...people[0], id: 'p0' }));
  db.prepare("UPDATE documents SET json = ? WHERE id = 'p0'").run(half);
  db.close();
  mirror = open();
  await mirror.seal(name, keyText, { unmarked: false, fresh: true });
  for (const secret of secrets.slice(0, 3)) expect(bytes()).not.toContain(secret);
  const jsonOf = (id: string) =>
    mirror.readPage(name, id === 'a' ? 'cases' : 'people', null, 1000).find((row) => row.id === id)?.json;
  expect([jsonOf('a'), jsonOf('p0')]).toEqual([sealed, half]);
  const before = jsonOf('p1');
  await mirror.seal(name, keyText, { unmarked: false, fresh: true });
  expect(jsonOf('p1')).toBe(before);
});

test('what is sealed can be deleted for good without the key', async () => {
  const seal = async (document: typeof account | typeof accounts, rev: string): Promise<MirrorRow> => ({
    ...rowOf('cases', document, rev),
    json: JSON.stringify(await sealDocument(key, 'cases', document)),
  });
  mirror.write(name, [await seal(account, '1-a'), await seal(accounts, '1-a')]);
  const kept = JSON.parse(mirror.readPage(name, 'cases', 'a', 1)[0]?.json ?? '') as typeof accounts;
  const rows = accounts.detail.rows.map((row) => (row.no === 1 ? { ...row, number: '****2222' } : row));
  const blank = { holder: '—', bank: '—', number: '000000' };
  const emptied = { ...account, detail: { ...account.detail, ...blank } };
  mirror.write(name, [
    { ...(await seal(emptied, '2-a')), deleted: true },
    await seal({ ...accounts, detail: { ...accounts.detail, salt: '0'.repeat(16), rows } }, '2-a'),
  ]);
  const states = (id: string) =>
    Promise.all(
      mirror
        .history(name, 'cases', id, 9)
        .map(({ json }) => openDocument(key, 'cases', JSON.parse(json) as Document)),
    );
  expect(await states('a')).toEqual([emptied, emptied]);
  for (const state of await states('b'))
    expect(state).toMatchObject({ detail: { salt: '0'.repeat(16), rows } });
  await expect.poll(bytes).not.toContain(kept.detail.rows[0]?.number);
});

test('many erasures share one writing anew, which an end of the program in between does not forget', async () => {
  const sealed = await Promise.all(
    people.slice(0, 3).map(async (one) => JSON.stringify(await sealDocument(key, 'people', one))),
  );
  mirror.write(
    name,
    sealed.map((json, no) => ({ ...rowOf('people', { id: `p${no}` }), json })),
  );
  await mirror.seal(name, keyText, { unmarked: false, fresh: true });
  const phones = sealed.map((json) => (JSON.parse(json) as { phone: string }).phone);
  vi.useFakeTimers();
  try {
    for (const [no, one] of people.slice(0, 3).entries()) {
      const erased = { ...one, phone: '', erased: { at: '', byName: '', reason: '' } };
      mirror.write(name, [rowOf('people', erased, '2-a')]);
      vi.advanceTimersByTime(500);
      expect(bytes()).toContain(phones[no]);
    }
    // Killed here: what lies on the disk is opened by the next program.
    cpSync(join(root, 'mirror'), join(root, 'killed'), { recursive: true });
    vi.advanceTimersByTime(1000);
    for (const phone of phones) expect(bytes()).not.toContain(phone);
    mirror.close();
    rmSync(join(root, 'mirror'), { recursive: true });
    cpSync(join(root, 'killed'), join(root, 'mirror'), { recursive: true });
    mirror = open();
    expect(mirror.head(name).total).toBe(3);
    expect(bytes()).toContain(phones[0]);
    vi.advanceTimersByTime(1000);
    for (const phone of phones) expect(bytes()).not.toContain(phone);
  } finally {
    vi.useRealTimers();
  }
});
