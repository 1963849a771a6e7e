import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { applyPush } from '../../server/services/apply-push.ts';
import { readHistory } from '../../server/services/read-history.ts';
import { verifyAudit } from '../../server/services/verify-audit.ts';
import { historyDigest } from '../../server/store/history-entry.ts';
import type { HubStore } from '../../server/store/hub-store.ts';
import { openSqliteStore } from '../../server/store/open-store.ts';
import { openSqlStore } from '../../server/store/sql-store.ts';
import type { Case } from '../../shared/schema/case.ts';
import { accountId, subsidyLedger } from '../../shared/schema/subsidy-case.ts';
import { eraseRows } from '../../shared/sync/account-erasure.ts';
import { blankAccount } from '../../shared/sync/erase-case.ts';
import { describeEachStore } from '../helpers/each-store.ts';
import { cityCode, hubDocuments } from '../helpers/hub-documents.ts';
import { pullAll, pushOne, put, rowOf, sessionOf, stateOf, testHub } from '../helpers/test-hub.ts';
import { testFieldKeys } from '../helpers/test-field-keys.ts';

const cityId = 'wuan';
const ledger = subsidyLedger('2026');
const finance = sessionOf('finance', { cityId });
const [first, second, kept] = ['6222020000000017', '6222020000000025', '6222020000000033'] as const;

const ledgerCase = (id: string, detail: Case['detail']): Case => ({
  ...hubDocuments.cases(),
  id,
  townshipCode: cityCode,
  candidacyId: ledger,
  detail,
});

const account = (number: string, holder = '李四', personId = 'p1'): Case =>
  ledgerCase(accountId('2026', personId, 1), {
    kind: 'account',
    personId,
    turn: 1,
    holder,
    bank: '某某农商行',
    number,
    consentOn: '2026-03-01',
    byName: '钱会计',
  });

const frozen = {
  kind: 'batchAccounts' as const,
  batchId: `${ledger}|2026-01`,
  salt: 's'.repeat(16),
  rows: [
    { no: 1, holder: '李四', bank: '某某农商行', number: second },
    { no: 2, holder: '王五', bank: '某某农商行', number: kept },
  ],
};

/** Keys an account twice, freezes it in a batch, blots it out there and deletes it, as finance does. */
async function payAndForget(store: HubStore) {
  const hub = testHub(store);
  const keyed = await put(hub, finance, 'cases', account(first));
  const again = await put(hub, finance, 'cases', { ...account(second) }, keyed);
  const paid = await put(hub, finance, 'cases', ledgerCase(`${ledger}|2026-01|accounts`, frozen));
  await put(hub, finance, 'cases', { ...paid, detail: eraseRows(frozen, new Set([1])) }, paid);
  const gone = await pushOne(hub, finance, 'cases', rowOf(finance, blankAccount(again), again, true));
  expect(gone.kind).toBe('stored');
  return { hub, paid, again };
}

const subjectsOf = async (store: HubStore, action: string) =>
  (await store.readAudit(cityId, 0, 100)).filter((entry) => entry.action === action).map((e) => e.subject);

describeEachStore((body) => {
  const fresh = async () => {
    const driver = await (await body.fresh()).driver();
    return { driver, store: await openSqlStore(driver, testFieldKeys) };
  };

  it('keeps of a deleted account no number, in no state, and the chain says so', async () => {
    const { driver, store } = await fresh();
    const { hub, paid, again } = await payAndForget(store);
    for (const table of ['history', 'documents', 'departures']) {
      const text = JSON.stringify(
        await driver.reader.query(`SELECT * FROM ${table} WHERE city_id = ?`, [cityId]),
      );
      for (const number of [first, second]) expect(text).not.toContain(number);
    }
    expect(await subjectsOf(store, 'erase')).toEqual([
      `cases/${paid.id}#3`,
      `cases/${again.id}#1`,
      `cases/${again.id}#2`,
    ]);
    expect(await verifyAudit(store, cityId)).toMatchObject({ kind: 'intact', entries: 8 });
    const { states } = await readHistory(hub, finance, 'cases', paid.id);
    expect(JSON.stringify(states)).toContain('****0025');
    expect(JSON.stringify(states)).toContain(kept);
    await store.close();
  });

  it('salts what the digest of an account is made of, and sends the salt to nobody', async () => {
    const { store } = await fresh();
    const hub = testHub(store);
    const keyed = await put(hub, finance, 'cases', account(first));
    const record = await store.readHistoryEntry(cityId, 'cases', keyed.id, 1);
    if (!record) throw new Error('the entry is there');
    const [entry] = await store.readAudit(cityId, 0, 1);
    const guess = { ...record, after: record.after.replace(/,"_salt":"[^"]*"/, '') };
    expect(guess.after).not.toBe(record.after);
    expect(historyDigest(record)).toBe(entry?.digest);
    expect(historyDigest(guess)).not.toBe(entry?.digest);
    const { documents } = await pullAll(hub, finance, 'cases');
    const { states } = await readHistory(hub, finance, 'cases', keyed.id);
    const shared = await store.readHistoryAt(cityId, 'cases', keyed.id, 1);
    expect(JSON.stringify([[...documents], states, shared])).not.toContain('_salt');
    await store.close();
  });

  it('leaves what others have keyed, and what was keyed anew since', async () => {
    const { store } = await fresh();
    const { hub, again } = await payAndForget(store);
    const other = await put(hub, finance, 'cases', account(kept, '王五', 'p2'));
    const tombstone = blankAccount({ ...again, rev: again.rev + 1 });
    await put(hub, finance, 'cases', { ...account(second), rev: 9 }, tombstone);
    const erased = await subjectsOf(store, 'erase');
    expect(erased).toHaveLength(3);
    const anew = await store.readHistory(cityId, 'cases', again.id);
    expect(anew.at(-1)?.after).toContain(second);
    expect((await store.readHistory(cityId, 'cases', other.id))[0]?.after).toContain(kept);
    expect(await verifyAudit(store, cityId)).toMatchObject({ kind: 'intact' });
    await store.close();
  });

  it('lets an account of an archived year be deleted, and none be keyed into it', async () => {
    const { store } = await fresh();
    const hub = testHub(store);
    const keyed = await put(hub, finance, 'cases', account(first));
    const paid = await put(hub, finance, 'cases', ledgerCase(`${ledger}|2026-01|accounts`, frozen));
    await store.write(cityId, (city) => {
      const seq = city.takeSeq();
      const document = { ...hubDocuments.cycles(), status: 'archived' as const };
      return city.putDocuments('cycles', [{ document, deleted: false, seq, sinceSeq: seq }]);
    });
    const answers = async (...rows: readonly unknown[]) =>
      (await applyPush(hub, finance, 'cases', rows)).map((one) =>
        one.kind === 'refused' ? one.code : one.kind,
      );
    expect(
      await answers(
        rowOf(finance, account(kept, '王五', 'p2')),
        rowOf(finance, { ...account(kept), rev: 2 }, keyed),
        rowOf(finance, { ...paid, detail: { ...frozen, rows: frozen.rows.slice(1) } }, paid),
      ),
    ).toEqual(['CYCLE_ARCHIVED', 'CYCLE_ARCHIVED', 'CYCLE_ARCHIVED']);
    expect(
      await answers(
        rowOf(finance, { ...paid, detail: eraseRows(frozen, new Set([1])) }, paid),
        rowOf(finance, blankAccount(keyed), keyed, true),
      ),
    ).toEqual(['stored', 'stored']);
    await store.close();
  });

  it('calls a history broken that was changed before or after the erasure, and one that no account was in', async () => {
    const { driver, store } = await fresh();
    const { hub, again } = await payAndForget(store);
    const change = (id: string, seq: number, from: string, to: string) =>
      driver.transaction((session) =>
        session.query(
          'UPDATE history SET after = replace(after, ?, ?) WHERE city_id = ? AND id = ? AND seq = ?',
          [from, to, cityId, id, seq],
        ),
      );
    await change(again.id, 1, '钱会计', '孙会计');
    expect(await verifyAudit(store, cityId)).toEqual({ kind: 'broken', n: 1, fault: 'history' });
    await change(again.id, 1, '孙会计', '钱会计');
    expect(await verifyAudit(store, cityId)).toMatchObject({ kind: 'intact' });
    const veto = await put(hub, sessionOf('cityAdmin', { cityId }), 'cases', hubDocuments.cases());
    await change(veto.id, 6, 'V1', 'V2');
    const forged = await store.readHistoryEntry(cityId, 'cases', veto.id, 6);
    if (!forged) throw new Error('the entry is there');
    await store.write(cityId, (city) =>
      city.addAudit([
        {
          actor: 'finance',
          device: 'pc-1',
          at: '2026-12-02T00:00:00.000Z',
          action: 'erase',
          subject: `cases/${veto.id}#6`,
          digest: historyDigest(forged),
        },
      ]),
    );
    expect(await verifyAudit(store, cityId)).toEqual({ kind: 'broken', n: 9, fault: 'history' });
    await store.close();
  });
});

it('leaves a deleted number in no byte of the hub’s folder, while it runs and after a backup was in the way', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gp-erase-'));
  const store = await openSqliteStore(folder);
  const bytes = () =>
    readdirSync(folder)
      .filter((name) => name.startsWith('hub.sqlite'))
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join('');
  try {
    const hub = testHub(store);
    // Long enough that none of the thousand digests beside it has it by chance.
    const bank = '7777777777777';
    // Enough accounts that pages are split, whose halves keep copies of what was moved.
    const people = Array.from({ length: 150 }, (_, no) => `p${String((no * 37) % 150).padStart(3, '0')}`);
    const keyed = people.map((id) => account(`${bank}${id.slice(1)}`, id.repeat(9), id));
    const empty = bytes();
    for (const item of keyed) await put(hub, finance, 'cases', item);
    const numbers = (bytes().match(/gp1:[\w-]{40,}/g) ?? []).filter((sealed) => !empty.includes(sealed));
    expect(numbers.length).toBeGreaterThan(keyed.length);
    const reader = new DatabaseSync(join(folder, 'hub.sqlite'));
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM history').get();
    const stored = keyed.map((item) => stateOf(finance, item));
    const rows = stored.map((item) => rowOf(finance, blankAccount(item), item, true));
    const answers = await applyPush(hub, finance, 'cases', rows);
    expect(answers.filter(({ kind }) => kind !== 'stored')).toEqual([]);
    const held = bytes();
    expect(numbers.every((sealed) => held.includes(sealed))).toBe(true);
    reader.close();
    await put(hub, sessionOf('townshipOperator', { cityId }), 'unions', hubDocuments.unions());
    const left = bytes();
    // Neither in plain text, nor sealed for whoever has the key.
    expect(left).not.toContain(bank);
    expect(numbers.filter((sealed) => left.includes(sealed))).toEqual([]);
    expect(left).toContain('p001');
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
