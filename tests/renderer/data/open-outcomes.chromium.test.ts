import { Dexie } from 'dexie';
import { firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AppError } from '../../../shared/lib/app-error.ts';
import { desktopBridge } from '../../helpers/desktop-bridge.ts';
import { deleteDatabases } from './delete-databases.ts';
import { officeDatabase, openData, openOutcome } from './open-data.ts';

beforeEach(deleteDatabases);
afterEach(deleteDatabases);

const newUnion = { name: '甲工会', enterprise: { name: '甲公司' } };

test('a union saved is found again after reopening', async () => {
  const services = await openData();
  const id = await services.repositories.unions.create(newUnion);
  await services.close();
  const again = await openData();
  const found = await firstValueFrom(again.repositories.unions.watch(id));
  expect(found).toMatchObject({
    id,
    rev: 1,
    townshipCode: '130481100',
    updatedBy: 'clerk-1',
    deviceId: 'pc-1',
  });
  await again.close();
});

test('opening twice at once leaves the later one usable', async () => {
  const [first, second] = await Promise.all([openData(), openData()]);
  await first.close();
  const id = await second.repositories.unions.create(newUnion);
  expect(await firstValueFrom(second.repositories.unions.watch(id))).not.toBeNull();
  await second.close();
});

test('a full disk is looked at before IndexedDB, and nothing is opened', async () => {
  const { bridge, fillDisk } = desktopBridge();
  fillDisk();
  expect(await openOutcome({ bridge })).toMatchObject({ kind: 'disk-full', freeBytes: 100 * 1024 * 1024 });
  expect(await Dexie.getDatabaseNames()).toEqual([]);
});

test('a disk that fills up stops writes before IndexedDB, and saving goes on when it is freed', async () => {
  let now = 0;
  const { bridge, fillDisk, freeDisk, mirror } = desktopBridge();
  const services = await openData({ bridge, clock: { now: () => new Date(now) } });
  const { unions } = services.repositories;
  await unions.create(newUnion);
  fillDisk();
  now += 10_000;
  await expect(unions.create(newUnion)).rejects.toMatchObject({ code: 'DISK_NEARLY_FULL' });
  expect(services.saveStatus.current()).toMatchObject({ pending: 0, error: { code: 'DISK_NEARLY_FULL' } });
  expect(await firstValueFrom(unions.watchAll())).toHaveLength(1);
  expect(mirror.rows(officeDatabase, 'unions')).toHaveLength(1);
  freeDisk();
  await unions.create(newUnion);
  expect(services.saveStatus.current()).toMatchObject({ pending: 0, error: null });
  await services.close();
});

test('a mirror that a newer program wrote is reported as such', async () => {
  const { bridge, mirror } = desktopBridge();
  const newer = new AppError('DATA_NEWER_THAN_PROGRAM', { found: 2, known: 1 });
  const refusing = { ...bridge, mirror: { ...mirror.calls, head: () => Promise.reject(newer) } };
  expect(await openOutcome({ bridge: refusing })).toEqual({ kind: 'newer-data' });
});

test('a mirror that cannot be opened keeps the data closed and says why', async () => {
  const { bridge, mirror } = desktopBridge();
  const held = new AppError('MIRROR_UNAVAILABLE', { file: 'x.sqlite' });
  const refusing = { ...bridge, mirror: { ...mirror.calls, head: () => Promise.reject(held) } };
  expect(await openOutcome({ bridge: refusing })).toEqual({ kind: 'failed', error: held });
});
