import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { HubSession } from '../../server/session.ts';
import { supplementsOf } from '../../shared/domain/supplements-of.ts';
import type { Case } from '../../shared/schema/case.ts';
import { hubDocuments } from '../helpers/hub-documents.ts';
import { supplementCase, supplementDetail } from '../helpers/supplements.ts';
import { pullAll, sessionOf, testHub } from '../helpers/test-hub.ts';
import { settleClash } from '../../renderer/sync/settle-clash.ts';
import { create, readAll } from './documents.ts';
import { newMachine, openClient, type Client } from './open-client.ts';
import { openTestHub, type TestHub } from './open-test-hub.ts';
import { isIdle } from './sessions.ts';

let hub: TestHub;
const clients = new Set<Client>();
beforeEach(async () => {
  hub = await openTestHub();
});
afterEach(async () => {
  await Promise.all([...clients].map((client) => client.close()));
  clients.clear();
  await hub.close();
});

const office = (name: string): HubSession =>
  sessionOf('cityAdmin', { id: `admin-${name}`, deviceId: `pc-${name}`, sessionId: `session-${name}` });

async function start(session: HubSession): Promise<Client> {
  hub.admit(session.sessionId, session);
  const client = await openClient(newMachine(hub, session, ['cycles', 'cases']), hub);
  clients.add(client);
  client.sync.start();
  await client.until(isIdle);
  return client;
}

test('row 42: of two supplements 1 that two PCs made offline the first holds everywhere, and the second waits for its clerk', async () => {
  const city = office('city');
  await testHub(hub.store).store.write(city.cityId, (writer) => {
    const seq = writer.takeSeq();
    const document = { ...hubDocuments.cycles(), status: 'archived' as const };
    return writer.putDocuments('cycles', [{ document, deleted: false, seq, sinceSeq: seq }]);
  });
  const [one, two] = [await start(office('one')), await start(office('two'))];
  for (const client of [one, two]) client.machine.network.unplug();
  const own = supplementCase(supplementDetail);
  await create(one, 'cases', own);
  await create(
    two,
    'cases',
    supplementCase({ ...supplementDetail, reason: '会员数有误', docNo: '武工字〔2028〕4号' }),
  );
  for (const client of [one, two, one]) {
    client.machine.network.plug();
    client.sync.syncNow();
    await client.until(isIdle);
  }
  const { documents } = await pullAll(testHub(hub.store), city, 'cases');
  const held = supplementsOf([...documents.values()] as unknown as Case[]);
  expect(held).toEqual([supplementDetail]);
  for (const client of [one, two])
    expect(supplementsOf([...(await readAll(client, 'cases')).values()] as Case[])).toEqual([
      supplementDetail,
    ]);
  expect(one.records.clashes.all()).toEqual([]);
  expect(two.records.refusals.all()).toEqual([]);
  expect(two.records.clashes.all()).toMatchObject([
    { documentId: own.id, path: 'detail', mine: { docNo: '武工字〔2028〕4号', reason: '会员数有误' } },
  ]);
  const [clash] = two.records.clashes.all();
  // A client of these tests keeps no cycles in mind, as the app does.
  const readCycle = async (id: string) =>
    (await two.store.database.cycles.findOne(id).exec())?.toMutableJSON() ?? null;
  const choosing = settleClash({ ...two.store, readCycle }, two.records, clash?.key ?? '', 'mine');
  await expect(choosing).rejects.toMatchObject({ code: 'SUPPLEMENT_OVERTAKEN' });
  expect(two.records.clashes.all()).toHaveLength(1);
});
