import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Fetch } from '../../electron/hub/hub-fetch.ts';
import type { HubSession } from '../../server/session.ts';
import { openSqliteStore } from '../../server/store/open-store.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import type { candidates } from '../helpers/meeting-hub.ts';
import { openMeetingHub, panelSheet, submitted, type MeetingHub } from '../helpers/meeting-hub.ts';
import { cityCode } from '../helpers/hub-documents.ts';
import { MemoryMirror } from '../helpers/memory-mirror.ts';
import { create, edit, readAll } from './documents.ts';
import { createFaultyNetwork } from './faulty-network.ts';
import { machineKey, openClient, type Client } from './open-client.ts';
import { isIdle } from './sessions.ts';

async function openHub(): Promise<MeetingHub> {
  const folder = mkdtempSync(join(tmpdir(), 'gongping-meeting-'));
  const store = await openSqliteStore(folder);
  const hub = await openMeetingHub(store, cityCode);
  onTestFinished(async () => {
    const closing = hub.app.close();
    hub.app.server.closeAllConnections();
    await closing;
    await store.close();
    rmSync(folder, { recursive: true });
  });
  return hub;
}

/** As a browser asks: with its cookie and without a token. */
const withCookie =
  (fetch: Fetch, cookie: string): Fetch =>
  (url, init) => {
    const { authorization: _token, ...headers } = init.headers as Readonly<Record<string, string>>;
    return fetch(url, { ...init, headers: { ...headers, cookie } });
  };

const collections: readonly CollectionName[] = ['candidacies', 'sheets', 'cases'];

/** A member's tablet with the real client: it joins by a code and syncs. */
async function openTablet(
  hub: MeetingHub,
  address: string,
  meetingId: string,
  memberId: string,
): Promise<Client> {
  const who = await hub.join(meetingId, memberId);
  const { body } = await hub.ask('GET', '/v1/session', who);
  const network = createFaultyNetwork();
  const { cookie = '' } = who as Readonly<Record<string, string>>;
  const client = await openClient(
    {
      name: `gongping-meeting-${memberId}-${process.pid}`,
      session: { ...(body as unknown as HubSession), sessionId: memberId },
      collections,
      network: { ...network, fetch: withCookie(network.fetch, cookie) },
      mirror: new MemoryMirror(),
      key: machineKey,
      disk: { ok: true },
    },
    { address },
  );
  onTestFinished(() => client.close());
  client.sync.start();
  await client.until(isIdle);
  return client;
}

async function scoreAll(
  client: Client,
  memberId: string,
  names: readonly (keyof typeof candidates)[],
): Promise<void> {
  for (const name of names) {
    const draft = panelSheet(name, memberId, client.store.actor.id);
    await create(client, 'sheets', draft);
    const { draft: isDraft, scores, submissions } = submitted(draft, 400);
    await edit(client, 'sheets', draft.id, () => ({ draft: isDraft, scores, submissions }));
  }
}

test('with the switch dead everybody scores on alone, and the city takes over what the laptop has, twice', async () => {
  const [laptop, city] = [await openHub(), await openHub()];
  const address = await laptop.app.listen({ host: '127.0.0.1', port: 0 });
  const meeting = await laptop.openMeeting();
  const [one, two, three] = [
    await openTablet(laptop, address, meeting.id, 'm1'),
    await openTablet(laptop, address, meeting.id, 'm2'),
    await openTablet(laptop, address, meeting.id, 'm3'),
  ];
  expect([...(await readAll(three, 'candidacies')).keys()]).toHaveLength(3);
  for (const { machine } of [one, two, three]) machine.network.unplug();
  await scoreAll(one, 'm1', ['a1', 'a2', 'b1']);
  await scoreAll(two, 'm2', ['a1', 'a2', 'b1']);
  await scoreAll(three, 'm3', ['a1', 'a2']);
  const board = async () =>
    (await laptop.ask('GET', `/v1/meetings/${meeting.id}/board`, laptop.operator)).body;
  expect(await board()).toMatchObject({ finished: 0 });

  for (const { machine } of [one, two]) machine.network.plug();
  await Promise.all([one.until(isIdle), two.until(isIdle)]);
  await expect.poll(board).toMatchObject({ finished: 2 });
  const opened = await laptop.ask('POST', `/v1/meetings/${meeting.id}/spread`, laptop.operator);
  expect(opened.body['spread']).toMatchObject({ finished: 2 });

  const admin = await city.signIn('admin');
  const takeOver = async () => {
    const made = await laptop.ask('POST', `/v1/meetings/${meeting.id}/export`, laptop.operator);
    return (await city.ask('POST', '/v1/meeting-packages', admin, made.body)).body;
  };
  expect(await takeOver()).toEqual({ stored: 6, known: 0, clashed: [], refused: [] });
  three.machine.network.plug();
  await three.until(isIdle);
  await expect.poll(board).toMatchObject({ finished: 3 });
  expect(await takeOver()).toEqual({ stored: 2, known: 6, clashed: [], refused: [] });
  const ids = meeting.agenda.map(({ candidacyId }) => candidacyId);
  const sheetsOf = async ({ store }: MeetingHub) =>
    (await store.documents(cityCode).findByCandidacy('sheets', ids)).filter(({ party }) => party === 'panel');
  expect(await sheetsOf(city)).toEqual(expect.arrayContaining([...(await sheetsOf(laptop))]));
});
