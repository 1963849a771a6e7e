import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileKeys, givenKey, keyFileIn } from '../../server/keys/field-keys.ts';
import { readChanges } from '../../server/services/read-changes.ts';
import { readHistory } from '../../server/services/read-history.ts';
import { verifyAudit } from '../../server/services/verify-audit.ts';
import { auditEntryOf, auditRecord } from '../../server/store/audit-rows.ts';
import { emptyAuditHead, linkAudit } from '../../server/store/audit-entry.ts';
import { historyRecordOf } from '../../server/store/document-rows.ts';
import { createFieldSeal } from '../../server/store/field-seal.ts';
import { historyDigest } from '../../server/store/history-entry.ts';
import { openSqliteStore } from '../../server/store/open-store.ts';
import type { SqlDriver } from '../../server/store/sql-driver.ts';
import { openSqlStore } from '../../server/store/sql-store.ts';
import { importDataKey } from '../../shared/crypto/data-key.ts';
import type { HubStore } from '../../server/store/hub-store.ts';
import type { Case } from '../../shared/schema/case.ts';
import { accountId, subsidyLedger } from '../../shared/schema/subsidy-case.ts';
import { cycleSubject } from '../../shared/schema/proceeding.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import { describeEachStore } from '../helpers/each-store.ts';
import { cityCode, home, hubDocuments } from '../helpers/hub-documents.ts';
import { put, sessionOf, testHub } from '../helpers/test-hub.ts';
import { testFieldKeys } from '../helpers/test-field-keys.ts';

const township = sessionOf('townshipOperator');
const city = sessionOf('cityAdmin');
const finance = sessionOf('finance');
const phones = ['13912345678', '13700001111'] as const;
const number = '6222020000000017';
const complaint = '名单里第三人的会员数有误';
const secrets = [...phones, number, complaint, '孙异议'];

const caseOf = (id: string, detail: Case['detail'], subject = cycleSubject('2026')): Case => ({
  ...hubDocuments.cases(),
  id,
  townshipCode: cityCode,
  candidacyId: subject,
  detail,
});

const objection = caseOf('o1', {
  kind: 'objection',
  noticeId: 'n1',
  about: null,
  receivedOn: '2026-12-01',
  channel: 'visit',
  signed: true,
  name: '孙异议',
  contact: phones[0],
  content: complaint,
  dueOn: '2026-12-10',
  investigation: '',
  answer: '',
  result: 'open',
  closedOn: null,
});

const account = caseOf(
  accountId('2026', 'p1', 1),
  {
    kind: 'account',
    personId: 'p1',
    turn: 1,
    holder: '李四',
    bank: '某某农商行',
    number,
    consentOn: '2026-03-01',
    byName: '钱会计',
  },
  subsidyLedger('2026'),
);

/** Something personal of every kind, in states now and before, and in what a township gave away. */
async function fill(store: HubStore): Promise<void> {
  const hub = testHub(store);
  for (const id of ['p1', 'p2']) {
    const known = await put(hub, township, 'people', { ...hubDocuments.people(), id, phone: phones[0] });
    await put(hub, township, 'people', { ...known, phone: phones[1] }, known);
  }
  await put(hub, city, 'cases', objection);
  await put(hub, finance, 'cases', account);
  await store.write('wuan', async (writer) => {
    const document = { ...hubDocuments.people(), id: 'p3', phone: phones[0] };
    const seq = writer.takeSeq();
    await writer.addDepartures([{ collection: 'people', townshipCode: home, seq, sinceSeq: 1, document }]);
  });
}

const sessions = { people: city, cases: finance } as const;

const idOf = (document: object): string => ('id' in document ? String(document.id) : '');

/** Everything that readers get of a collection, now and from before. */
async function shown(store: HubStore, collection: keyof typeof sessions): Promise<string> {
  const [hub, session] = [testHub(store), sessions[collection]];
  const { documents } = await readChanges(hub, session, collection, 0, 100);
  const past = documents.map((document) => readHistory(hub, session, collection, idOf(document)));
  return JSON.stringify([documents, await Promise.all(past)]);
}

const tables = ['documents', 'departures', 'history', 'audit'] as const;

const dump = async (driver: SqlDriver): Promise<string> =>
  JSON.stringify(
    await Promise.all(
      tables.map((table) => driver.reader.query(`SELECT * FROM ${table} WHERE city_id = ?`, ['wuan'])),
    ),
  );

/** Makes of a store what an earlier program has left: plain states, and a chain over them. */
async function makePlain(driver: SqlDriver): Promise<void> {
  const seal = createFieldSeal(await importDataKey(testFieldKeys.make()));
  await driver.transaction(async (session) => {
    const digests = new Map<string, string>();
    for (const row of await session.query('SELECT * FROM history WHERE city_id = ?', ['wuan'])) {
      const collection = row['collection'] as CollectionName;
      const kept = historyRecordOf(collection, row);
      const plain = { ...kept, after: await seal.open(collection, kept.id, kept.after) };
      const sql = 'UPDATE history SET after = ? WHERE city_id = ? AND collection = ? AND id = ? AND seq = ?';
      await session.query(sql, [plain.after, 'wuan', collection, kept.id, kept.seq]);
      digests.set(`${collection}/${kept.id}#${kept.seq}`, historyDigest(plain));
    }
    for (const row of await session.query('SELECT * FROM departures WHERE city_id = ?', ['wuan'])) {
      const [collection, id] = [row['collection'] as CollectionName, String(row['id'])];
      const body = await seal.open(collection, id, String(row['body']));
      await session.query('UPDATE departures SET body = ? WHERE city_id = ? AND id = ?', [body, 'wuan', id]);
    }
    let head = emptyAuditHead;
    const links = (await session.query('SELECT * FROM audit WHERE city_id = ? ORDER BY n', ['wuan'])).map(
      auditEntryOf,
    );
    await session.query('DELETE FROM audit WHERE city_id = ?', ['wuan']);
    for (const { n: _n, previous: _previous, hash: _hash, ...facts } of links) {
      const link = linkAudit('wuan', head, { ...facts, digest: digests.get(facts.subject) ?? facts.digest });
      await session.insert('audit', [auditRecord('wuan', link)]);
      head = { n: link.n, hash: link.hash };
    }
    await session.query('UPDATE counters SET audit_hash = ? WHERE city_id = ?', [head.hash, 'wuan']);
    await session.query("DELETE FROM field_key WHERE id = 'hub'", []);
  });
}

/** A driver whose machine fails in the transaction of this number. */
const failing = (driver: SqlDriver, atNumber: number): SqlDriver => {
  let count = 0;
  return {
    ...driver,
    close: async () => undefined,
    transaction: async (work) => {
      count += 1;
      if (count === atNumber) throw new Error('the power went');
      return driver.transaction(work);
    },
  };
};

describeEachStore((body) => {
  const fresh = async () => {
    const { driver: open } = await body.fresh();
    const driver = await open();
    return { driver, open, store: await openSqlStore(driver, testFieldKeys) };
  };

  it('row 31: no table holds a telephone number, an account or an objection, and readers have them all', async () => {
    const { driver, store } = await fresh();
    await fill(store);
    const stored = await dump(driver);
    expect(secrets.filter((secret) => stored.includes(secret))).toEqual([]);
    const [people, cases] = [await shown(store, 'people'), await shown(store, 'cases')];
    expect(secrets.filter((secret) => !`${people}${cases}`.includes(secret))).toEqual([]);
    expect(`${people}${cases}`).not.toContain('gp1:');
    expect(stored).toContain('"id":"p3"');
    expect(await verifyAudit(store, 'wuan')).toMatchObject({ kind: 'intact' });
    await store.close();
  });

  it('is not opened with another key or none, but for what needs none', async () => {
    const { open, store } = await fresh();
    await fill(store);
    await store.close();
    const other = givenKey(new Uint8Array(32).fill(8), 'K');
    await expect(openSqlStore(await open(), other)).rejects.toMatchObject({ code: 'HUB_KEY_WRONG' });
    await expect(openSqlStore(await open(), givenKey(null, 'K'))).rejects.toMatchObject({
      code: 'HUB_KEY_MISSING',
    });
    const keyless = await openSqlStore(await open(), 'unneeded');
    expect(await verifyAudit(keyless, 'wuan')).toMatchObject({ kind: 'intact' });
    await expect(shown(keyless, 'people')).rejects.toMatchObject({ code: 'HUB_KEY_MISSING' });
    await keyless.close();
    const again = await openSqlStore(await open(), testFieldKeys);
    expect(await shown(again, 'cases')).toContain(number);
    await again.close();
  });

  it('a database with nothing in it takes the key that a backup needs', async () => {
    const { open, store } = await fresh();
    await store.close();
    const other = givenKey(new Uint8Array(32).fill(8), 'K');
    await (await openSqlStore(await open(), other)).close();
    await (await openSqlStore(await open(), testFieldKeys)).close();
  });

  it.each(['another document’s', 'plain'] as const)('a number is noticed that is %s', async (kind) => {
    const { driver, store } = await fresh();
    await fill(store);
    const read = async (id: string): Promise<string> => {
      const sql = `SELECT after FROM history WHERE city_id = ? AND collection = 'people' AND id = ? ORDER BY seq DESC`;
      return String((await driver.reader.query(sql, ['wuan', id]))[0]?.['after']);
    };
    const [one, two] = [await read('p1'), await read('p2')];
    const phoneOf = (text: string) => (JSON.parse(text) as { readonly phone: string }).phone;
    const [from, to] = [phoneOf(one), kind === 'plain' ? '13800000000' : phoneOf(two)];
    await driver.transaction((session) =>
      session.query('UPDATE history SET after = ? WHERE city_id = ? AND after = ?', [
        one.replace(from, to),
        'wuan',
        one,
      ]),
    );
    expect(await shown(store, 'people')).not.toContain('"id":"p1"');
    expect(store.unreadable.count()).toBe(1);
    await expect(readHistory(testHub(store), city, 'people', 'p1')).rejects.toMatchObject({
      code: 'SEALED_UNREADABLE',
    });
    expect(await verifyAudit(store, 'wuan')).toMatchObject({ kind: 'broken', fault: 'history' });
    await store.close();
  });

  it('seals what an earlier program has left, also when it is broken off, and the chain says so', async () => {
    const { driver, open, store } = await fresh();
    await fill(store);
    const before = await shown(store, 'people');
    await makePlain(driver);
    const plain = await dump(driver);
    expect(secrets.filter((secret) => !plain.includes(secret))).toEqual([]);
    await store.close();
    const left = await open();
    // Migration, the key, and some of the pages.
    await expect(openSqlStore(failing(left, 7), testFieldKeys)).rejects.toThrow('the power went');
    const again = await openSqlStore(left, testFieldKeys);
    const sealed = await dump(left);
    expect(secrets.filter((secret) => sealed.includes(secret))).toEqual([]);
    expect(await shown(again, 'people')).toBe(before);
    expect(await verifyAudit(again, 'wuan')).toMatchObject({ kind: 'intact' });
    await again.close();
  });
});

it('row 31: no byte of the hub’s database has them; the key lies in a file of its own, for its owner alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gp-sealed-'));
  try {
    const store = await openSqliteStore(folder);
    await fill(store);
    const bytes = (): string =>
      readdirSync(folder)
        .filter((name) => name.startsWith('hub.sqlite'))
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .join('');
    const open = bytes();
    await store.close();
    expect(secrets.filter((secret) => `${open}${bytes()}`.includes(secret))).toEqual([]);
    const file = keyFileIn(folder);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const key = readFileSync(file, 'utf8').trim();
    expect(`${open}${bytes()}`).not.toContain(key);
    expect(Buffer.from(fileKeys(file).read() ?? []).toString('base64url')).toBe(key);
    writeFileSync(file, key.slice(1));
    await expect(openSqliteStore(folder)).rejects.toMatchObject({ code: 'HUB_KEY_DAMAGED' });
    rmSync(file);
    await expect(openSqliteStore(folder)).rejects.toMatchObject({ code: 'HUB_KEY_MISSING' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
