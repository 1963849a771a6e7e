import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Dexie } from 'dexie';
import { filter, firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMirrorCalls } from '../../../electron/ipc/mirror-calls.ts';
import { Mirror } from '../../../electron/mirror/mirror.ts';
import { Vault } from '../../../electron/vault/vault.ts';
import type { CopyCheck } from '../../../renderer/data/copy-doubts.ts';
import { databaseName } from '../../../renderer/data/database-name.ts';
import type { DataVersion } from '../../../renderer/data/data-version.ts';
import { deleteDatabase, dexiePrefix } from '../../../renderer/data/generations.ts';
import { createServices, type Recovery, type Services } from '../../../renderer/data/services.ts';
import { createWebBridge } from '../../../renderer/platform/web-bridge.ts';
import type { Bridge } from '../../../shared/ipc/bridge.ts';
import { vaultSpace } from '../../../shared/ipc/vault.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { systemClock } from '../../../shared/lib/clock.ts';
import { officeProfile as profile } from '../../helpers/office-profile.ts';

const database = databaseName(profile);
const space = vaultSpace(profile);
const silent = { documents: [], register: { doubted: false, collections: [] } };

let root = '';
let mirror: Mirror;
let vault: Vault;
let isMirrorAway = false;

/** The program of this PC, begun again. */
function boot(): void {
  mirror = new Mirror({
    folder: join(root, 'mirror'),
    headsFile: join(root, 'heads.json'),
    now: Date.now,
    freeBytes: () => 1e12,
    log: () => undefined,
  });
  vault = new Vault({
    file: join(root, 'vault.json'),
    system: { seal: async () => null, open: async () => null },
    now: Date.now,
    cost: { memory: 64, passes: 2, parallelism: 1 },
  });
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tampering-'));
  boot();
});
afterEach(async () => {
  mirror.close();
  isMirrorAway = false;
  rmSync(root, { recursive: true });
  localStorage.clear();
  await deleteDatabase(database);
  await deleteDatabase(databaseName(profile, 2));
});

/** A program whose documents have another shape. */
const nextVersion: DataVersion = {
  generation: 2,
  chain: [{ to: 2, date: '2026-11-23', up: (_collection, document) => document }],
};

function desktop(): Bridge {
  const web = createWebBridge();
  const calls = createMirrorCalls(mirror);
  return {
    ...web,
    kind: 'desktop',
    storage: { status: async () => ({ freeBytes: 1e12, floorBytes: 1, ok: true }) },
    mirror: {
      ...calls,
      write: async (input) => {
        if (isMirrorAway) throw new AppError('HOST_FAILED', { reference: 'away' });
        return calls.write(input);
      },
    },
    vault: {
      ...web.vault,
      dataKey: async (input) => ({
        key: await vault.dataKey(input.space),
        marked: vault.isMarked(input.space),
      }),
      noteMarked: async (input) => {
        await vault.noteMarked(input.space);
        return undefined;
      },
    },
  };
}

interface Started {
  readonly services: Services;
  readonly recovery: Recovery | null;
}

async function start(version?: DataVersion): Promise<Started> {
  const bridge = desktop();
  const outcome = await createServices({ bridge, profile, clock: systemClock, ...(version && { version }) });
  if (outcome.kind !== 'open') throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** What is known once every document has been looked at. */
async function told({ store }: Services): Promise<Pick<CopyCheck, 'documents' | 'register'>> {
  const { documents, register } = await firstValueFrom(
    store.doubts.state$.pipe(filter(({ state }) => state === 'done' || state === 'failed')),
  );
  return { documents, register };
}

async function stop({ close }: Services): Promise<void> {
  await close();
  mirror.close();
  boot();
}

/** Starts, looks at every document, ends. */
async function look(version?: DataVersion) {
  const { services, recovery } = await start(version);
  const found = await told(services);
  await stop(services);
  return { ...found, recovery };
}

/** Two unions, one of them changed once. */
async function office(): Promise<readonly [string, string]> {
  const { services } = await start();
  const { people } = services.repositories;
  const first = await people.create({ name: '张三', phone: '13800138000' });
  const second = await people.create({ name: '李四' });
  await people.update(first, { name: '张三丰' });
  await stop(services);
  return [first, second];
}

type Stored = { id: string; name: string; _rev: string; _meta: { lwt: number; mark?: string } };

/** What another tool makes of a state. */
type Change = (state: Stored) => Stored;

function inMirror<T>(work: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(join(root, 'mirror', `${database}.sqlite`));
  try {
    return work(db);
  } finally {
    db.close();
  }
}

const mirrored = (): readonly Stored[] =>
  inMirror((db) =>
    db
      .prepare("SELECT json FROM documents WHERE collection = 'people' ORDER BY id")
      .all()
      .map(({ json }) => JSON.parse(String(json)) as Stored),
  );

const changeMirror = (change: Change, ids?: readonly string[]): void =>
  inMirror((db) => {
    for (const state of mirrored().filter(({ id }) => ids?.includes(id) ?? true)) {
      const after = change(structuredClone(state));
      const { _rev: rev, _meta: meta } = after;
      db.prepare(
        "UPDATE documents SET rev = ?, lwt = ?, json = ? WHERE collection = 'people' AND id = ?",
      ).run(rev, meta.lwt, JSON.stringify(after), state.id);
    }
  });

async function inIndexedDb<T>(work: (docs: Dexie.Table<Stored>) => Promise<T>): Promise<T> {
  const dexie = await new Dexie(`${dexiePrefix(database)}0--people`).open();
  const result = await work(dexie.table<Stored>('docs'));
  dexie.close();
  return result;
}

const stored = (): Promise<Stored[]> => inIndexedDb((docs) => docs.orderBy('id').toArray());

const changeIndexedDb = (change: Change, ids?: readonly string[]): Promise<unknown> =>
  inIndexedDb(async (docs) =>
    docs.bulkPut(
      (await docs.toArray())
        .filter(({ id }) => ids?.includes(id) ?? true)
        .map((state) => ({ ...change(structuredClone(state)), _deleted: '0' })),
    ),
  );

async function changeBoth(change: Change, ids?: readonly string[]): Promise<void> {
  changeMirror(change, ids);
  await changeIndexedDb(change, ids);
}

const renamed: Change = (state) => ({ ...state, name: '王五' });
const renamedLater: Change = (state) => ({ ...renamed(state), _rev: '9-attacker00' });
const unmarked: Change = ({ _meta: { mark: _mark, ...meta }, ...state }) => ({ ...state, _meta: meta });
const names = (states: readonly Stored[]): readonly string[] => states.map(({ name }) => name).sort();
const marksOf = (states: readonly Stored[]) => states.map(({ _meta: { mark } }) => mark);
const doubt = (documentId: string, isMendable: boolean) => ({
  collection: 'people',
  documentId,
  isMendable,
});
const before = ['张三丰', '李四'];

/** The counts beside the mirror, as whoever takes documents out of it would leave them. */
function forgetCounts(): void {
  mirror.close();
  rmSync(join(root, 'heads.json'));
  boot();
}

describe('row 42: with the disk and without the key', () => {
  test('a value changed in one copy is told, and put right from the other', async () => {
    const [first] = await office();
    for (const change of [renamed, unmarked]) {
      changeMirror(change, [first]);
      expect(await look()).toMatchObject({ documents: [doubt(first, true)], recovery: null });
      expect(await look()).toEqual({ ...silent, recovery: null });
      await changeIndexedDb(change, [first]);
      expect(await look()).toMatchObject({ documents: [doubt(first, true)], recovery: null });
      expect(await look()).toMatchObject({ ...silent, recovery: { from: 'mirror' } });
      expect(await look()).toEqual({ ...silent, recovery: null });
      expect(names(mirrored())).toEqual(before);
      expect(names(await stored())).toEqual(before);
    }
  });

  test('what is no document any more is told, and put right', async () => {
    const [first] = await office();
    for (const bytes of ['{"id', 'null', '{"_meta":null}']) {
      inMirror((db) => db.prepare('UPDATE documents SET json = ? WHERE id = ?').run(bytes, first));
      expect((await look()).documents).toEqual([doubt(first, true)]);
      expect(await look()).toEqual({ ...silent, recovery: null });
    }
    await inIndexedDb((docs) => docs.update(first, { _meta: 7 as never, _rev: 'x' }));
    const { documents } = await look();
    const next = await look();
    expect([...documents, ...next.documents].length).toBeLessThan(2);
    expect(await look()).toEqual({ ...silent, recovery: null });
    expect(names(await stored())).toEqual(before);
  });

  test('a later revision in one copy does not go before the one that was written', async () => {
    const [first] = await office();
    await changeIndexedDb(renamedLater, [first]);
    expect(await look()).toMatchObject({ ...silent, recovery: { from: 'mirror' } });
    changeMirror(renamedLater, [first]);
    expect((await look()).documents).toEqual([doubt(first, true)]);
    // It is mended; which revision the register had counted is no longer to be known.
    const collections = [{ collection: 'people', expected: 2, found: 2 }];
    expect(await look()).toEqual({
      documents: [],
      register: { doubted: false, collections },
      recovery: null,
    });
    expect(names(mirrored())).toEqual(before);
    expect(names(await stored())).toEqual(before);
  });

  test('a value changed in both copies is told at every start, and stays until it is saved anew', async () => {
    const [first, second] = await office();
    await changeBoth(renamed, [first]);
    await changeBoth(renamedLater, [second]);
    for (let times = 0; times < 2; times += 1)
      expect((await look()).documents).toEqual(
        [first, second].sort().map((id) => doubt(id, false)) as unknown,
      );
    const { services } = await start();
    await told(services);
    await services.repositories.people.update(first, { name: '张三丰' });
    expect((await told(services)).documents).toEqual([doubt(second, false)]);
    await stop(services);
  });

  test('a mark that is gone, of another document or of another database fits nowhere', async () => {
    const [first, second] = await office();
    const other = mirrored().find(({ id }) => id === second)!;
    const { _meta: notes } = other;
    const borrowed: Change = ({ _meta: meta, ...state }) => ({
      ...state,
      _meta: { ...meta, mark: notes.mark! },
    });
    const moved: Change = ({ id }) => ({ ...structuredClone(other), id });
    for (const change of [unmarked, borrowed, moved]) {
      const [was] = [mirrored().find(({ id }) => id === first)!];
      await changeBoth(change, [first]);
      expect((await look()).documents).toEqual([doubt(first, false)]);
      await changeBoth(() => was, [first]);
      expect(await look()).toEqual({ ...silent, recovery: null });
    }
  });

  test('a document taken out of both copies is missed until a person has accepted it', async () => {
    const [first] = await office();
    inMirror((db) => db.prepare('DELETE FROM documents WHERE id = ?').run(first));
    await inIndexedDb((docs) => docs.delete(first));
    forgetCounts();
    const register = { doubted: false, collections: [{ collection: 'people', expected: 2, found: 1 }] };
    expect(await look()).toEqual({ documents: [], register, recovery: null });
    const { services } = await start();
    expect((await told(services)).register).toEqual(register);
    await services.bridge.mirror!.acceptRegister({ database });
    await stop(services);
    expect(await look()).toEqual({ ...silent, recovery: null });
  });

  test('a document put back in both copies to a state that it once had is noticed', async () => {
    const [first] = await office();
    const [, earlier] = mirror.history(database, 'people', first, 9);
    mirror.close();
    boot();
    await changeBoth(() => JSON.parse(earlier!.json) as Stored, [first]);
    expect(await look()).toEqual({
      documents: [],
      register: { doubted: false, collections: [{ collection: 'people', expected: 2, found: 2 }] },
      recovery: null,
    });
  });

  test('all marks and the register taken away are no program of before', async () => {
    const ids = await office();
    await changeBoth(unmarked);
    inMirror((db) => db.exec('DROP TABLE register; PRAGMA user_version = 1'));
    forgetCounts();
    localStorage.clear();
    const { documents, register } = await look();
    expect(documents).toEqual([...ids].sort().map((id) => doubt(id, false)));
    expect(register?.doubted).toBe(true);
    expect((await look()).register?.doubted).toBe(true);
  });

  test('what was changed before a newer program takes it over is told then', async () => {
    const [first, second] = await office();
    await changeBoth(renamed, [first]);
    changeMirror(renamedLater, [second]);
    expect(await look(nextVersion)).toMatchObject({ ...silent, documents: [doubt(first, false)] });
    const { services } = await start(nextVersion);
    const all = await firstValueFrom(services.repositories.people.watchAll());
    expect(all.find(({ id }) => id === second)?.name).toBe('李四');
    await stop(services);
  });

  test('a register that was changed, or is of another key, is doubted', async () => {
    await office();
    inMirror((db) => db.exec("UPDATE register SET sealed = 'gr1:' || sealed"));
    expect((await look()).register?.doubted).toBe(true);
  });
});

describe('nothing is told', () => {
  test('of a new PC, of work, and of what was deleted', async () => {
    const [first] = await office();
    expect(await look()).toEqual({ ...silent, recovery: null });
    const { services } = await start();
    await services.repositories.people.update(first, { name: '张三' });
    expect(await told(services)).toEqual(silent);
    await stop(services);
    expect(await look()).toEqual({ ...silent, recovery: null });
  });

  test('when the program died between the two copies', async () => {
    const [first] = await office();
    const { services } = await start();
    isMirrorAway = true;
    await services.repositories.people.create({ name: '王五' });
    await services.repositories.people.update(first, { name: '张三' });
    await stop(services);
    isMirrorAway = false;
    expect(await look()).toEqual({ ...silent, recovery: null });
    expect(names(mirrored())).toEqual(['张三', '李四', '王五']);
  });

  test('of what an earlier program left, which is marked once', async () => {
    await office();
    await changeBoth(unmarked);
    inMirror((db) => db.exec('DROP TABLE register; PRAGMA user_version = 1'));
    const file = join(root, 'vault.json');
    for (const path of [file, join(root, 'vault-copy.json')])
      writeFileSync(
        path,
        readFileSync(file, 'utf8')
          .replace('+marked', '')
          .replace(/,\s*"marked": true/u, ''),
      );
    expect(await look()).toEqual({ ...silent, recovery: null });
    expect(marksOf(await stored())).toEqual(marksOf(mirrored()));
    expect(marksOf(mirrored()).join(' ')).toMatch(/^gm1:\S+ gm1:\S+$/u);
    await changeBoth(unmarked);
    expect((await look()).documents).toHaveLength(2);
  });

  test('when a newer program takes over what an older one left', async () => {
    await office();
    expect(await look(nextVersion)).toEqual({ ...silent, recovery: null });
    expect(await look(nextVersion)).toEqual({ ...silent, recovery: null });
  });

  test('when one copy was lost', async () => {
    await office();
    await deleteDatabase(database);
    expect(await look()).toMatchObject(silent);
    rmSync(join(root, 'mirror'), { recursive: true });
    expect(await look()).toMatchObject({ ...silent, recovery: { from: 'indexeddb' } });
    expect(await look()).toEqual({ ...silent, recovery: null });
  });

  test('on another PC, from a backup', async () => {
    await office();
    writeFileSync(join(root, 'vault.json'), (await vault.forBackup()) ?? '');
    forgetCounts();
    localStorage.clear();
    await deleteDatabase(database);
    expect(await look()).toMatchObject({ ...silent, recovery: { from: 'mirror' } });
  });

  test('of a password that was set, changed and taken away', async () => {
    await office();
    const { actorId } = profile;
    const person = {
      actorId,
      actorName: profile.actorName,
      role: 'township',
      orgCode: profile.orgCode,
      panelMemberId: null,
    } as const;
    const [one, two] = ['春风十里不如你来2026', '夏雨十里不如你来2026'];
    await vault.dataKey(space);
    await vault.setPassword(space, person, one, null);
    await vault.setPassword(space, person, two, { actorId, password: one });
    boot();
    await vault.unlock(space, { actorId, password: two });
    const { services } = await start();
    expect(await told(services)).toEqual(silent);
    await vault.removePerson(space, actorId, { actorId, password: two });
    await stop(services);
    expect(vault.isMarked(space)).toBe(false);
    expect(await look()).toEqual({ ...silent, recovery: null });
  });
});
