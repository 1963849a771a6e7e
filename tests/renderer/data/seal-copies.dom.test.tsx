import { base64 } from '@scure/base';
import { Dexie } from 'dexie';
import { firstValueFrom } from 'rxjs';
import { afterEach, expect, test } from 'vitest';
import { databaseName } from '../../../renderer/data/database-name.ts';
import { deleteDatabase, dexiePrefix } from '../../../renderer/data/generations.ts';
import { openPackedStates } from '../../../renderer/data/packed-states.ts';
import { createServices, type Services } from '../../../renderer/data/services.ts';
import { createWebBridge } from '../../../renderer/platform/web-bridge.ts';
import type { Bridge } from '../../../shared/ipc/bridge.ts';
import { systemClock } from '../../../shared/lib/clock.ts';
import type { Person } from '../../../shared/schema/person.ts';
import { officeProfile as profile } from '../../helpers/office-profile.ts';

const phone = '13800138000';
const name = databaseName(profile);
const table = `${dexiePrefix(name)}0--people`;
const packs = `${dexiePrefix(name)}0--rx-replication-meta-1-packed`;

const bridge: Bridge = {
  ...createWebBridge(),
  storage: { status: async () => ({ freeBytes: 1e10, floorBytes: 1, ok: true }) },
};

async function open(): Promise<Services> {
  const outcome = await createServices({ bridge, profile, clock: systemClock });
  if (outcome.kind !== 'open') throw new Error(outcome.kind);
  return outcome.services;
}

async function rows(change?: (row: Person) => Person): Promise<readonly Person[]> {
  const dexie = await new Dexie(table).open();
  const docs = dexie.table<Person>('docs');
  if (change) await docs.bulkPut((await docs.toArray()).map(change));
  const all = await docs.toArray();
  dexie.close();
  return all;
}

const read = ({ repositories }: Services, id: string): Promise<Person | null> =>
  firstValueFrom(repositories.people.watch(id));

interface Noted {
  readonly docData: object;
}

afterEach(async () => {
  localStorage.clear();
  await deleteDatabase(name);
});

test('what an earlier program stored plain is sealed once when it is opened, and read as it was', async () => {
  const first = await open();
  const id = await first.repositories.people.create({ name: '张三', phone });
  await first.close();
  expect((await rows())[0]?.phone).toMatch(/^gp1:/);
  // As an earlier program left it: plain, and with the states that RxDB took to be at the hub.
  const [plain] = await rows((row) => ({ ...row, phone }));
  const states = openPackedStates<Noted>(packs);
  await states.update([], () => [[`${id}|0`, { docData: { ...plain } }]]);
  states.close();
  localStorage.removeItem(`gongping.sealed.${name}`);

  const second = await open();
  const [sealed] = await rows();
  expect(sealed?.phone).toMatch(/^gp1:/);
  expect({ ...sealed, phone }).toEqual(plain);
  const packed = openPackedStates<Noted>(packs);
  const noted = (await packed.find([`${id}|0`])).get(`${id}|0`);
  packed.close();
  expect(noted).toEqual({ docData: { ...plain, phone: expect.stringMatching(/^gp1:/) as unknown } });
  expect((await read(second, id))?.phone).toBe(phone);
  await second.close();

  const third = await open();
  expect(await rows()).toEqual([sealed]);
  await third.close();
});

test('another key opens the data, names what it cannot read, and harms nothing', async () => {
  const first = await open();
  const id = await first.repositories.people.create({ name: '张三', phone });
  await first.close();
  const before = await rows();
  const own = localStorage.getItem('gongping.vault.office') ?? '';
  localStorage.setItem('gongping.vault.office', base64.encode(new Uint8Array(32).fill(1)));
  const second = await open();
  expect(await read(second, id)).toMatchObject({ name: '张三', phone: '—' });
  await expect(second.repositories.people.update(id, { name: '李四' })).rejects.toMatchObject({
    code: 'SEALED_UNREADABLE',
  });
  const [field] = await firstValueFrom(second.store.unreadable.all$);
  expect([field?.documentId, field?.error.text('zh-CN')]).toEqual([
    id,
    '“电话”无法解密（密钥不对，或数据被改动过），原样保留，没有删除。请从备份中恢复，或重新填写这一项。',
  ]);
  await second.close();
  expect(await rows()).toEqual(before);
  localStorage.setItem('gongping.vault.office', own);
  const third = await open();
  expect((await read(third, id))?.phone).toBe(phone);
  await third.close();
});
