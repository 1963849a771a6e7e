import { beforeEach, describe, expect, it } from 'vitest';
import { addAccount, atTheHub } from '../../server/accounts/add-account.ts';
import { disableAccount, revokeDevice } from '../../server/accounts/end-access.ts';
import { enrolByCode, makeEnrolmentCode } from '../../server/accounts/enrol-device.ts';
import { leaseNumbers } from '../../server/services/lease-numbers.ts';
import { verifyAudit } from '../../server/services/verify-audit.ts';
import { auditHash, emptyAuditHead } from '../../server/store/audit-entry.ts';
import type { HubStore } from '../../server/store/hub-store.ts';
import type { SqlDriver, SqlValue } from '../../server/store/sql-driver.ts';
import { openSqlStore } from '../../server/store/sql-store.ts';
import { describeEachStore } from '../helpers/each-store.ts';
import { home, hubDocuments, neighbour } from '../helpers/hub-documents.ts';
import { newAccount, newAdmin, testAccounts } from '../helpers/test-accounts.ts';
import { put, sessionOf, testHub } from '../helpers/test-hub.ts';
import { testFieldKeys } from '../helpers/test-field-keys.ts';

const cityId = 'wuan';

/** Another value of the same kind: one character more, or one number higher. */
const altered = (value: unknown): SqlValue => (typeof value === 'number' ? value + 1 : `${String(value)}x`);

describeEachStore((body) => {
  let driver: SqlDriver;
  let store: HubStore;
  const set = (table: string, column: string, value: SqlValue, where: string) =>
    driver.transaction((session) =>
      session.query(`UPDATE ${table} SET ${column} = ? WHERE city_id = ? AND ${where}`, [value, cityId]),
    );
  const read = async (table: string, column: string, where: string) => {
    const [row] = await driver.reader.query(`SELECT ${column} FROM ${table} WHERE city_id = ? AND ${where}`, [
      cityId,
    ]);
    return row?.[column];
  };
  const remove = (table: string, where: string) =>
    driver.transaction((session) =>
      session.query(`DELETE FROM ${table} WHERE city_id = ? AND ${where}`, [cityId]),
    );

  beforeEach(async () => {
    driver = await (await body.fresh()).driver();
    store = await openSqlStore(driver, testFieldKeys);
    const hub = testHub(store);
    const clerk = sessionOf('townshipOperator', { cityId });
    const first = await put(hub, clerk, 'unions', hubDocuments.unions());
    await put(hub, clerk, 'unions', { ...first, name: '改' }, first);
    await leaseNumbers(hub, sessionOf('cityAdmin', { cityId }), { series: 's', size: 5, request: 'r' });
    await put(hub, clerk, 'people', hubDocuments.people());
    return () => store.close();
  });

  it('is intact as it was written, and for a city that has done nothing', async () => {
    expect(await verifyAudit(store, cityId)).toMatchObject({ kind: 'intact', entries: 4 });
    expect(await verifyAudit(store, 'elsewhere')).toMatchObject({ kind: 'intact', entries: 0 });
  });

  describe('shows the entry in which somebody changed', () => {
    it.each(['at', 'actor', 'device', 'action', 'subject', 'digest', 'previous', 'hash'])(
      '%s',
      async (column) => {
        for (const n of [1, 3, 4]) {
          const value = await read('audit', column, `n = ${n}`);
          await set('audit', column, altered(value), `n = ${n}`);
          expect(await verifyAudit(store, cityId)).toEqual({ kind: 'broken', n, fault: 'changed' });
          await set('audit', column, value as SqlValue, `n = ${n}`);
          expect(await verifyAudit(store, cityId)).toMatchObject({ kind: 'intact' });
        }
      },
    );

    it('every single character of it', async () => {
      for (const column of ['actor', 'subject', 'digest']) {
        const value = String(await read('audit', column, 'n = 2'));
        for (let place = 0; place < value.length; place += 1) {
          const other = value[place] === 'a' ? 'b' : 'a';
          await set('audit', column, value.slice(0, place) + other + value.slice(place + 1), 'n = 2');
          expect(await verifyAudit(store, cityId)).toEqual({ kind: 'broken', n: 2, fault: 'changed' });
        }
        await set('audit', column, value, 'n = 2');
      }
    });

    it('its number or its city', async () => {
      await set('audit', 'n', 9, 'n = 4');
      expect(await verifyAudit(store, cityId)).toEqual({ kind: 'broken', n: 4, fault: 'missing' });
      await set('audit', 'n', 4, 'n = 9');
      await set('audit', 'city_id', 'elsewhere', 'n = 2');
      expect(await verifyAudit(store, cityId)).toEqual({ kind: 'broken', n: 2, fault: 'missing' });
    });

    it('the history it stands for', async () => {
      const where = "collection = 'unions' AND seq = 2";
      for (const column of ['actor', 'device', 'at', 'before', 'after']) {
        const value = String(await read('history', column, where));
        const changed =
          column === 'after'
            ? value.replace('kind', 'kin').replace('改', '政').replace('u-a1', 'u-a2')
            : `${value}x`;
        await set('history', column, changed, where);
        expect(await verifyAudit(store, cityId), column).toEqual({ kind: 'broken', n: 2, fault: 'history' });
        await set('history', column, value, where);
      }
      expect(await verifyAudit(store, cityId)).toMatchObject({ kind: 'intact' });
      await remove('history', where);
      expect(await verifyAudit(store, cityId)).toEqual({ kind: 'broken', n: 2, fault: 'history' });
    });
  });

  it('notices a document that was put back to an earlier state, or taken away', async () => {
    const where = "collection = 'unions' AND entry_seq = 2";
    await set('documents', 'entry_seq', 1, where);
    expect(await verifyAudit(store, cityId)).toEqual({ kind: 'broken', n: 2, fault: 'state' });
    await set('documents', 'entry_seq', 99, "collection = 'unions'");
    expect(await verifyAudit(store, cityId)).toEqual({ kind: 'broken', n: 2, fault: 'state' });
    await set('documents', 'entry_seq', 2, "collection = 'unions'");
    expect(await verifyAudit(store, cityId)).toMatchObject({ kind: 'intact' });
    await remove('documents', "collection = 'people'");
    expect(await verifyAudit(store, cityId)).toEqual({ kind: 'broken', n: 4, fault: 'state' });
  });

  it('row 29: notices a document that was given to another office, removed or altered beside its history', async () => {
    const where = "collection = 'people'";
    for (const [column, value] of [
      ['township_code', neighbour],
      ['party', 'panel'],
      ['tag', 'x'],
      ['deleted', 1],
      ['rev', 9],
    ] as const) {
      const before = (await read('documents', column, where)) as SqlValue;
      await set('documents', column, value, where);
      expect(await verifyAudit(store, cityId), column).toEqual({ kind: 'broken', n: 4, fault: 'state' });
      await set('documents', column, before, where);
    }
    expect(await verifyAudit(store, cityId)).toMatchObject({ kind: 'intact' });
  });

  it('row 29: notices a document that nobody pushed', async () => {
    const document = hubDocuments.people({ name: 'smuggled' });
    await store.write(cityId, (city) => {
      const seq = city.takeSeq();
      return city.putDocuments('people', [{ document, deleted: false, seq, sinceSeq: seq }]);
    });
    expect(await verifyAudit(store, cityId)).toEqual({ kind: 'broken', n: 4, fault: 'foreign' });
  });

  it('row 29: notices an account with other rights, and who was let in again', async () => {
    const hub = testAccounts(store, cityId);
    const admin = await addAccount(hub, newAdmin(cityId), atTheHub);
    const clerk = await addAccount(hub, newAccount({ orgCode: neighbour }), atTheHub);
    const { code } = await makeEnrolmentCode(hub, { kind: 'known', accountId: clerk.id }, atTheHub);
    await enrolByCode(hub, code, { id: 'pc', name: '办公室', key: null, unit: null }, '10.0.0.1');
    await revokeDevice(hub, 'pc', null, sessionOf('cityAdmin', { id: admin.id, cityId }));
    await disableAccount(hub, clerk.id, atTheHub);
    expect(await verifyAudit(store, cityId)).toMatchObject({ kind: 'intact', entries: 10 });
    const isClerk = `id = '${clerk.id}'`;
    for (const [table, column, value, where, n] of [
      ['accounts', 'role', 'cityAdmin', isClerk, 10],
      ['accounts', 'org_code', home, isClerk, 10],
      ['accounts', 'disabled_at', null, isClerk, 10],
      ['accounts', 'password', 'new:known-to-me', isClerk, 10],
      ['devices', 'account_id', admin.id, "id = 'pc'", 9],
      ['devices', 'token_hash', 'of-mine', "id = 'pc'", 9],
      ['devices', 'revoked_at', null, "id = 'pc'", 9],
    ] as const) {
      const before = (await read(table, column, where)) as SqlValue;
      await set(table, column, value, where);
      expect(await verifyAudit(store, cityId), column).toEqual({ kind: 'broken', n, fault: 'access' });
      await set(table, column, before, where);
    }
    expect(await verifyAudit(store, cityId)).toMatchObject({ kind: 'intact' });
    await store.write(cityId, (city) => city.putAccount({ ...admin, id: 'x', login: 'x' }));
    expect(await verifyAudit(store, cityId)).toEqual({ kind: 'broken', n: 10, fault: 'foreign' });
    await remove('devices', "id = 'pc'");
    expect(await verifyAudit(store, cityId)).toEqual({ kind: 'broken', n: 9, fault: 'access' });
  });

  it('misses entries taken out of the middle, and off the end', async () => {
    const entry = await store.readAudit(cityId, 3, 1);
    await remove('audit', 'n = 4');
    expect(await verifyAudit(store, cityId)).toEqual({ kind: 'broken', n: 4, fault: 'missing' });
    const last = entry[0];
    if (!last) throw new Error('four entries');
    await remove('audit', 'n = 3');
    expect(await verifyAudit(store, cityId)).toEqual({ kind: 'broken', n: 3, fault: 'missing' });
    await driver.transaction((session) =>
      session.query('UPDATE counters SET audit_n = 2 WHERE city_id = ?', [cityId]),
    );
    expect(await verifyAudit(store, cityId)).toEqual({ kind: 'broken', n: 2, fault: 'end' });
  });

  it('notices an entry that was written anew with a right hash of its own', async () => {
    const [entry] = await store.readAudit(cityId, 1, 1);
    if (!entry) throw new Error('a second entry');
    const { hash: _hash, ...facts } = { ...entry, actor: 'somebody' };
    await set('audit', 'actor', 'somebody', 'n = 2');
    await set('audit', 'hash', auditHash(cityId, facts), 'n = 2');
    expect(await verifyAudit(store, cityId)).toEqual({ kind: 'broken', n: 3, fault: 'follow' });
  });

  /** Writes the chain anew, each entry rightly hashed in a form of one's choice. */
  const rewrite = async (versionOf: (n: number) => number): Promise<void> => {
    let previous = emptyAuditHead.hash;
    for (const entry of await store.readAudit(cityId, 0, 100)) {
      const { hash: _hash, ...facts } = { ...entry, previous, version: versionOf(entry.n) };
      previous = auditHash(cityId, facts) ?? '';
      await set('audit', 'version', facts.version, `n = ${entry.n}`);
      await set('audit', 'previous', facts.previous, `n = ${entry.n}`);
      await set('audit', 'hash', previous, `n = ${entry.n}`);
    }
    await driver.transaction((session) =>
      session.query('UPDATE counters SET audit_hash = ? WHERE city_id = ?', [previous, cityId]),
    );
  };

  it('row 37: goes on in its newest form from entries that had no version, and never back', async () => {
    await rewrite(() => 1);
    await put(testHub(store), sessionOf('townshipOperator', { cityId }), 'unions', {
      ...hubDocuments.unions({ name: 'later' }),
    });
    expect((await store.readAudit(cityId, 0, 100)).map(({ version }) => version)).toEqual([1, 1, 1, 1, 2]);
    expect(await verifyAudit(store, cityId)).toMatchObject({ kind: 'intact', entries: 5 });
    for (const [n, version, fault] of [
      [3, 2, 'changed'],
      [5, 1, 'changed'],
      [5, 3, 'version'],
    ] as const) {
      const value = await read('audit', 'version', `n = ${n}`);
      await set('audit', 'version', version, `n = ${n}`);
      expect(await verifyAudit(store, cityId)).toEqual({ kind: 'broken', n, fault });
      await set('audit', 'version', value as SqlValue, `n = ${n}`);
    }
    expect(await verifyAudit(store, cityId)).toMatchObject({ kind: 'intact' });
    await rewrite((n) => (n === 4 ? 1 : 2));
    expect(await verifyAudit(store, cityId)).toEqual({ kind: 'broken', n: 4, fault: 'version' });
  });
});
