import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addAccount, atTheHub } from '../../../server/accounts/add-account.ts';
import { enrolByPassword } from '../../../server/accounts/enrol-device.ts';
import { openSetUp } from '../../../server/accounts/set-up.ts';
import { signIn } from '../../../server/accounts/sign-in.ts';
import { backupTables, columnsOf } from '../../../server/backup/backup-tables.ts';
import { restoreBackup } from '../../../server/backup/restore-backup.ts';
import { writeBackup } from '../../../server/backup/write-backup.ts';
import { leaseNumbers } from '../../../server/services/lease-numbers.ts';
import { verifyAudit } from '../../../server/services/verify-audit.ts';
import { schemaSteps } from '../../../server/store/migrate-schema.ts';
import { openPostgresDriver } from '../../../server/store/postgres-driver.ts';
import type { SqlDriver } from '../../../server/store/sql-driver.ts';
import { openSqliteDriver } from '../../../server/store/sqlite-driver.ts';
import { openSqlStore } from '../../../server/store/sql-store.ts';
import { collectionNames } from '../../../shared/schema/registry.ts';
import { home, hubDocuments, neighbour, panelSheet } from '../../helpers/hub-documents.ts';
import { createDatabase } from '../../helpers/create-database.ts';
import { newAccount, password, testAccounts } from '../../helpers/test-accounts.ts';
import { pullAll, put, sessionOf } from '../../helpers/test-hub.ts';
import { testFieldKeys } from '../../helpers/test-field-keys.ts';

const cityId = 'wuan';
const clerk = sessionOf('townshipOperator');
const admin = sessionOf('cityAdmin');
const pc = { id: 'pc-1', name: '办公室', key: null, unit: null };

let folder = '';
let files = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gp-backup-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const newFile = (): string => join(folder, `file-${(files += 1)}`);
const bodies = {
  SQLite: async () => openSqliteDriver(newFile()),
  PostgreSQL: async () => openPostgresDriver(await createDatabase()),
} as const;

async function open(kind: keyof typeof bodies) {
  const driver = await bodies[kind]();
  const store = await openSqlStore(driver, testFieldKeys);
  return { driver, store, hub: testAccounts(store, cityId) };
}

/** Something in every table, and more rows than a page or a statement holds. */
async function fill({ hub }: Awaited<ReturnType<typeof open>>): Promise<string> {
  const union = await put(hub, clerk, 'unions', hubDocuments.unions());
  await put(hub, clerk, 'unions', { ...union, name: '“好”😀\u2028\n\\u0000' }, union);
  await put(hub, clerk, 'sheets', hubDocuments.sheets());
  await put(hub, sessionOf('panelMember'), 'sheets', panelSheet());
  const leaving = await put(hub, clerk, 'unions', hubDocuments.unions({ name: 'b' }));
  await put(hub, admin, 'unions', { ...leaving, townshipCode: neighbour }, leaving);
  for (let n = 0; n < 20; n += 1) await put(hub, clerk, 'people', hubDocuments.people({ name: `n${n}` }));
  await leaseNumbers(hub, admin, { series: '2026', size: 50, request: 'r1' });
  await hub.store.write(cityId, (city) =>
    city.addAudit(
      Array.from({ length: 1100 }, (_, n) => ({
        at: 'now',
        actor: 'a',
        device: 'd',
        action: 'lease',
        subject: `x${n}`,
        digest: '0',
      })),
    ),
  );
  await hub.store.write(cityId, (city) =>
    city.addFile({ id: 'ev-1', sha256: 'b'.repeat(64), bytes: 20, at: 'now' }),
  );
  await openSetUp(hub);
  await addAccount(hub, newAccount(), atTheHub);
  return (await enrolByPassword(hub, 'zhangsan', password, pc, '::1')).token;
}

const pulls = async ({ hub }: Awaited<ReturnType<typeof open>>) => {
  const answers: unknown[] = [];
  for (const session of [clerk, admin, sessionOf('panelMember'), { ...clerk, orgCode: neighbour }])
    for (const collection of collectionNames)
      for (const after of [0, 3]) {
        const { documents, seq } = await pullAll(hub, session, collection, after);
        answers.push([session.id, collection, [...documents.values()], seq]);
      }
  return answers;
};

describe.each([
  ['SQLite', 'PostgreSQL'],
  ['PostgreSQL', 'SQLite'],
] as const)('from %s to %s', (from, to) => {
  it('row 35: brings back everything: the same pulls, the same people, the same chain', async () => {
    const [source, target] = [await open(from), await open(to)];
    await fill(source);
    await put({ ...source.hub }, { ...clerk, cityId: 'elsewhere' }, 'unions', hubDocuments.unions());
    const file = newFile();
    const rows = await writeBackup(source.driver, cityId, source.hub.clock, file);
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(rows + 3);
    await openSetUp(target.hub);
    expect(await restoreBackup(target.driver, cityId, file, testFieldKeys)).toBe(rows);
    expect(await pulls(target)).toEqual(await pulls(source));
    expect(await verifyAudit(target.store, cityId)).toEqual(await verifyAudit(source.store, cityId));
    const [was, is] = [source, target].map(({ store }) => store.accounts(cityId));
    expect(await is?.listAccounts()).toEqual(await was?.listAccounts());
    expect(await is?.listDevices()).toEqual(await was?.listDevices());
    await signIn(target.hub, { login: 'zhangsan', password, key: null, address: '::1' });
    expect((await target.store.accounts('elsewhere').listAccounts()).length).toBe(0);
    // And back again: the same file but for the epoch that the restore has begun, and the proof of the key.
    const again = newFile();
    const fresh = await open(from);
    await restoreBackup(fresh.driver, cityId, file, testFieldKeys);
    await writeBackup(fresh.driver, cityId, source.hub.clock, again);
    const lasting = (name: string) =>
      readFileSync(name, 'utf8')
        .split('\n')
        .filter((line) => !/^\["epochs"|^\{"rows"/u.test(line))
        .map((line) => line.replace(/"keyProof":"gp1:[\w-]+"/u, ''));
    expect(lasting(again)).toEqual(lasting(file));
    for (const { store } of [source, target, fresh]) await store.close();
  });
});

describe('a backup', () => {
  let file = '';
  let lines: string[] = [];
  let target: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    const source = await open('SQLite');
    await fill(source);
    file = newFile();
    await writeBackup(source.driver, cityId, source.hub.clock, file);
    lines = readFileSync(file, 'utf8').split('\n');
    await source.store.close();
  });
  beforeEach(async () => {
    target = await open('SQLite');
    return () => target.store.close();
  });
  const isEmpty = async (driver: SqlDriver) => {
    for (const { name } of backupTables)
      expect(await driver.reader.query(`SELECT * FROM ${name}`, [])).toEqual([]);
  };
  const restoreText = async (text: string) => {
    const changed = newFile();
    writeFileSync(changed, text);
    return restoreBackup(target.driver, cityId, changed, testFieldKeys);
  };

  it('is only for its owner, and overwrites nothing', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await expect(writeBackup(target.driver, cityId, target.hub.clock, file)).rejects.toMatchObject({
      code: 'BACKUP_EXISTS',
    });
    expect(readFileSync(file, 'utf8')).toBe(lines.join('\n'));
  });

  it('holds every column of every table that is worth keeping', async () => {
    const left = new Set(['meeting_sessions', 'sessions', 'sign_in_attempts', 'field_key']);
    const columns = new Map<string, string[]>();
    for (const statement of schemaSteps.flatMap(({ statements }) => statements)) {
      const [, name = ''] = /^CREATE TABLE (\w+)/.exec(statement) ?? [];
      if (name !== '')
        columns.set(
          name,
          [...statement.matchAll(/^\s+(\w+) (?:TEXT|BIGINT)/gm)].map(([, column = '']) => column),
        );
      const [, table = '', added = ''] = /^ALTER TABLE (\w+) ADD COLUMN (\w+)/.exec(statement) ?? [];
      columns.get(table)?.push(added);
    }
    const made = [...columns]
      .filter(([name]) => !left.has(name))
      .map(([name, list]) => `${name}: ${list.sort().join(' ')}`);
    const held = backupTables.map(
      (table) => `${table.name}: ${['city_id', ...columnsOf(table)].sort().join(' ')}`,
    );
    expect(held.sort()).toEqual(made.sort());
  });

  it('is refused when a line is changed, gone, doubled or cut, and nothing is stored', async () => {
    const changes: [string, string][] = [
      [
        'HUB_BACKUP_DAMAGED',
        lines.map((line, n) => (n === 2 ? line.replace('130481', '130482') : line)).join('\n'),
      ],
      ['HUB_BACKUP_DAMAGED', lines.toSpliced(5, 1).join('\n')],
      ['HUB_BACKUP_DAMAGED', lines.toSpliced(5, 0, lines[4] ?? '').join('\n')],
      ['HUB_BACKUP_DAMAGED', lines.toSpliced(4, 1, '["documents",{"id":"x"}]').join('\n')],
      ['HUB_BACKUP_DAMAGED', lines.toSpliced(4, 1, '["pg_authid",{}]').join('\n')],
      ['HUB_BACKUP_DAMAGED', lines.toSpliced(4, 1, '[').join('\n')],
      ['HUB_BACKUP_DAMAGED', `${lines.join('\n')}{}\n`],
      ['HUB_BACKUP_DAMAGED', 'nonsense'],
      ['HUB_BACKUP_DAMAGED', ''],
      ['HUB_BACKUP_DAMAGED', lines.join('\n').slice(0, 5000)],
      ['BACKUP_CUT_OFF', lines.slice(0, -2).join('\n')],
      ['BACKUP_CUT_OFF', `${lines[0]}\n`],
      ['BACKUP_NEWER', lines.join('\n').replace(/"schema":\d+/, '"schema":99')],
      ['BACKUP_FOREIGN', lines.join('\n').replace('"cityId":"wuan"', '"cityId":"handan"')],
    ];
    for (const [code, text] of changes) {
      await expect(restoreText(text), `${code} ${text.slice(-60)}`).rejects.toMatchObject({ code });
      await isEmpty(target.driver);
    }
  });

  it('row 37: of a hub whose audit entries had no version is restored as what it was', async () => {
    const older = lines.slice(0, -2).map((line) => line.replace(/,"version":2|"version":2,/u, ''));
    const bytes = `${older.join('\n')}\n`;
    const sha256 = hash('sha256', bytes);
    await restoreText(`${bytes}${JSON.stringify({ rows: older.length - 1, sha256 })}\n`);
    const versions = await target.driver.reader.query('SELECT DISTINCT version FROM audit', []);
    expect(versions).toEqual([{ version: 1 }]);
  });

  it('is restored into nothing that has data, and leaves that as it is', async () => {
    await put(target.hub, clerk, 'unions', hubDocuments.unions({ name: 'mine', township: home }));
    const before = await pulls(target);
    await expect(restoreBackup(target.driver, cityId, file, testFieldKeys)).rejects.toMatchObject({
      code: 'HUB_NOT_EMPTY',
    });
    expect(await pulls(target)).toEqual(before);
    const other = await open('SQLite');
    await addAccount(other.hub, newAccount(), atTheHub);
    await expect(restoreBackup(other.driver, cityId, file, testFieldKeys)).rejects.toMatchObject({
      code: 'HUB_NOT_EMPTY',
    });
    await other.store.close();
  });

  it('is of one moment, though others go on writing', async () => {
    const source = await open('SQLite');
    await fill(source);
    const during = newFile();
    const [rows] = await Promise.all([
      writeBackup(source.driver, cityId, source.hub.clock, during),
      ...Array.from({ length: 10 }, (_, n) =>
        put(source.hub, clerk, 'people', hubDocuments.people({ name: `later${n}` })),
      ),
    ]);
    expect(await restoreBackup(target.driver, cityId, during, testFieldKeys)).toBe(rows);
    expect(await verifyAudit(target.store, cityId)).toMatchObject({ kind: 'intact' });
    await source.store.close();
  });
});
