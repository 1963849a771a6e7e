import { Dexie } from 'dexie';
import { firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pageSize } from '../../../renderer/data/mirror-pages.ts';
import { removeDocument } from '../../../renderer/data/write-document.ts';
import type { Services } from '../../../renderer/data/services.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { collectionNames } from '../../../shared/schema/registry.ts';
import { desktopBridge } from '../../helpers/desktop-bridge.ts';
import { deleteDatabases } from './delete-databases.ts';
import { demoPart, officeDatabase, openData, openOutcome, openSeeded } from './open-data.ts';

beforeEach(deleteDatabases);
afterEach(deleteDatabases);

const documents = demoPart('130481100');
const dexieName = (collection: string): string => `rxdb-dexie-${officeDatabase}--0--${collection}`;

/** Everything IndexedDB holds of one collection, as Dexie reads it, without our code. */
async function rawDocuments(collection: string): Promise<unknown[]> {
  const dexie = await new Dexie(dexieName(collection)).open();
  const rows = await dexie.table('docs').toArray();
  dexie.close();
  return rows;
}

const rawCopy = async (): Promise<string> =>
  JSON.stringify(await Promise.all(collectionNames.map(rawDocuments)));

async function changeRaw(collection: string, change: (docs: Dexie.Table) => Promise<unknown>): Promise<void> {
  const dexie = await new Dexie(dexieName(collection)).open();
  await change(dexie.table('docs'));
  dexie.close();
}

async function open(setup: Parameters<typeof openOutcome>[0]) {
  const outcome = await openOutcome(setup);
  if (outcome.kind !== 'open') throw new Error(`did not open: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** An office with a history: seeded, a person changed, one removed. */
async function office(desktop = desktopBridge()) {
  const services = await openSeeded({ bridge: desktop.bridge }, documents);
  const [first, second] = documents.people;
  await services.repositories.people.update(first!.id, { phone: '13900000000' });
  await removeDocument(services.store, 'people', second!.id);
  await services.close();
  return { ...desktop, before: await rawCopy(), first: first!, second: second! };
}

const totalOf = (services: Services): Promise<number> => services.store.database.people.count().exec();

describe('writing', () => {
  test('a write resolves when the mirror has it too, whole and in order', async () => {
    const { mirror, before, first, second } = await office();
    const rows = collectionNames.flatMap((name) => mirror.rows(officeDatabase, name));
    const mirrored = rows.map(({ json }) => JSON.parse(json) as Record<string, unknown>);
    expect(rows.length).toBe(JSON.parse(before).flat().length);
    expect(mirrored.find(({ id }) => id === first.id)).toMatchObject({
      phone: expect.stringMatching(/^gp1:/) as unknown,
      rev: 2,
    });
    expect(JSON.stringify(rows)).not.toContain('13900000000');
    expect(mirrored.find(({ id }) => id === second.id)).toMatchObject({ _deleted: true });
  });

  test('a write is pending, and does not resolve, until the mirror has it', async () => {
    const desktop = desktopBridge();
    const held = Promise.withResolvers<void>();
    const slow = {
      ...desktop.mirror.calls,
      write: async (input: Parameters<typeof desktop.mirror.calls.write>[0]) => {
        await held.promise;
        return desktop.mirror.calls.write(input);
      },
    };
    const services = await openData({ bridge: { ...desktop.bridge, mirror: slow } });
    let resolved = false;
    const saving = services.repositories.people.create({ name: '王小明' }).then(() => (resolved = true));
    await expect.poll(() => totalOf(services)).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(resolved).toBe(false);
    expect(services.saveStatus.current()).toMatchObject({ pending: 1, lastSavedAt: null });
    held.resolve();
    await saving;
    expect(services.saveStatus.current().pending).toBe(0);
    await services.close();
  });

  test('a mirror that fails is told of, and gets the rows when it comes back', async () => {
    const desktop = desktopBridge();
    const services = await openData({ bridge: desktop.bridge });
    const { saveStatus, repositories } = services;
    desktop.mirror.failure = new AppError('HOST_FAILED', { reference: '7' });
    const id = await repositories.people.create({ name: '王小明' });
    expect(saveStatus.current()).toMatchObject({ pending: 1, error: { code: 'SECOND_COPY_PENDING' } });
    await repositories.people.update(id, { phone: '1' });
    expect(saveStatus.current().pending).toBe(2);
    desktop.mirror.failure = null;
    await expect.poll(() => saveStatus.current()).toMatchObject({ pending: 0, error: null });
    expect(JSON.parse(desktop.mirror.rows(officeDatabase, 'people')[0]!.json)).toMatchObject({ rev: 2 });
    await services.close();
  });

  test('a refused document is in no copy and leaves nothing pending', async () => {
    const desktop = desktopBridge();
    const services = await openData({ bridge: desktop.bridge });
    await expect(services.repositories.people.create({ name: '王' })).rejects.toMatchObject({
      code: 'DOCUMENT_INVALID',
    });
    expect(services.saveStatus.current()).toMatchObject({ pending: 0, copies: 2, lastSavedAt: null });
    expect(desktop.mirror.rows(officeDatabase, 'people')).toEqual([]);
    await services.close();
  });
});

describe('comparing on start', () => {
  test('equal copies are not read through and nothing is told', async () => {
    const { bridge, mirror } = await office();
    const read: string[] = [];
    const watched = {
      ...mirror.calls,
      readPage: (input: Parameters<typeof mirror.calls.readPage>[0]) => {
        // Smaller pages are the quiet look at every document, which begins when the page has nothing else to do.
        if (input.limit === pageSize) read.push(input.collection);
        return mirror.calls.readPage(input);
      },
    };
    const outcome = await open({ bridge: { ...bridge, mirror: watched } });
    expect(outcome.recovery).toBeNull();
    expect(read).toEqual([]);
    await outcome.services.close();
  });

  test('an IndexedDB that is gone comes back as it was, revisions, times and tombstones too', async () => {
    const { bridge, before } = await office();
    await deleteDatabases();
    const progress: number[] = [];
    const outcome = await open({ bridge, onProgress: ({ done }) => progress.push(done) });
    expect(outcome.recovery).toMatchObject({
      from: 'mirror',
      restored: { people: documents.people.length - 1, sheets: documents.sheets.length },
    });
    expect(progress.at(-1)).toBe(JSON.parse(before).flat().length);
    expect(await totalOf(outcome.services)).toBe(documents.people.length - 1);
    await outcome.services.close();
    expect(await rawCopy()).toBe(before);
    expect((await open({ bridge })).recovery).toBeNull();
  });

  test('one collection gone, one document gone and one document older are all put right', async () => {
    const { bridge, before, first } = await office();
    await Dexie.delete(dexieName('sheets'));
    await changeRaw('unions', (docs) => docs.delete(documents.unions[0]!.id));
    await changeRaw('people', (docs) => docs.put({ ...first, ...oldNotes }));
    const outcome = await open({ bridge });
    expect(outcome.recovery).toMatchObject({ from: 'mirror', restored: { unions: 1, people: 1 } });
    await outcome.services.close();
    expect(await rawCopy()).toBe(before);
  });

  test('what a killed program had not yet mirrored is mirrored on the next start, without alarm', async () => {
    const desktop = desktopBridge();
    const services = await openSeeded({ bridge: desktop.bridge }, documents);
    desktop.mirror.failure = new AppError('HOST_FAILED', { reference: '7' });
    const id = await services.repositories.people.create({ name: '王小明' });
    await services.close();
    desktop.mirror.failure = null;
    const outcome = await open({ bridge: desktop.bridge });
    expect(outcome.recovery).toBeNull();
    expect(desktop.mirror.rows(officeDatabase, 'people').map((row) => row.id)).toContain(id);
    await outcome.services.close();
  });

  test('a lost mirror is rebuilt from IndexedDB, told of once, and then whole', async () => {
    const { bridge, mirror, before } = await office();
    mirror.lose(officeDatabase);
    const outcome = await open({ bridge });
    expect(outcome.recovery).toMatchObject({
      from: 'indexeddb',
      restored: { sheets: documents.sheets.length },
    });
    await outcome.services.close();
    await deleteDatabases();
    await (await open({ bridge })).services.close();
    expect(await rawCopy()).toBe(before);
    const again = await open({ bridge });
    expect(again.recovery).toBeNull();
    await again.services.close();
  });

  test('each copy can have what the other one lost', async () => {
    const { bridge, mirror, before } = await office();
    mirror.lose(officeDatabase, (row) => row.collection === 'people');
    await Dexie.delete(dexieName('people'));
    const outcome = await open({ bridge });
    expect(outcome.recovery).toMatchObject({
      from: 'mirror',
      restored: { people: documents.people.length - 1 },
    });
    await outcome.services.close();
    expect(await rawCopy()).toBe(before);
    expect(mirror.rows(officeDatabase, 'sheets')).toHaveLength(documents.sheets.length);
  });

  test('when both are lost it says so, and starts afresh only when a person agrees', async () => {
    const { bridge, mirror } = await office();
    mirror.lose(officeDatabase);
    await deleteDatabases();
    const outcome = await openOutcome({ bridge });
    expect(outcome.kind).toBe('both-lost');
    expect((await openOutcome({ bridge })).kind).toBe('both-lost');
    if (outcome.kind === 'both-lost') await outcome.accept();
    const fresh = await open({ bridge });
    expect(fresh.recovery).toBeNull();
    await fresh.services.close();
  });

  test('a rebuild that is cut off is taken up again', async () => {
    const { bridge, mirror, before } = await office();
    await deleteDatabases();
    const cut = {
      ...mirror.calls,
      readPage: async (input: Parameters<typeof mirror.calls.readPage>[0]) => {
        if (input.collection === 'sheets') throw new AppError('HOST_FAILED', { reference: '7' });
        return mirror.calls.readPage(input);
      },
    };
    expect(await openOutcome({ bridge: { ...bridge, mirror: cut } })).toMatchObject({ kind: 'failed' });
    const outcome = await open({ bridge });
    expect(await firstValueFrom(outcome.services.repositories.people.watchAll())).toHaveLength(
      documents.people.length - 1,
    );
    await outcome.services.close();
    expect(await rawCopy()).toBe(before);
  });
});

/** What RxDB notes of a document's first state. */
const oldNotes = { _rev: '1-aaaaaaaaaa', _meta: { lwt: 1 }, _deleted: '0', _attachments: {} };
