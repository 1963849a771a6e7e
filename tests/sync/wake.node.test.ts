import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startSilentProxy, type SilentProxy } from '../helpers/silent-proxy.ts';
import { create, newSheet, readAll } from './documents.ts';
import { newMachine, openClient, type Client } from './open-client.ts';
import { openTestHub, type TestHub } from './open-test-hub.ts';
import { isIdle, townshipSession } from './sessions.ts';

let hub: TestHub;
let proxy: SilentProxy;
const clients: Client[] = [];

beforeEach(async () => {
  hub = await openTestHub();
  proxy = await startSilentProxy(hub.address);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(clients.splice(0).map((client) => client.close()));
  await proxy.close();
  await hub.close();
});

async function start(device: string, address: string): Promise<Client> {
  const client = await openClient(newMachine(hub, townshipSession(device), ['cases', 'sheets']), { address });
  clients.push(client);
  client.sync.start();
  await client.until(isIdle);
  return client;
}

const streams = ({ machine }: Client): number =>
  machine.network.seen.filter((path) => path.endsWith('/stream')).length;

test('a PC that slept hears of changes again at once, though its line to the hub still looks open', async () => {
  const sleeper = await start('t-1', proxy.address);
  await vi.waitFor(() => expect(streams(sleeper)).toBe(1), 40_000);
  const other = await start('t-2', hub.address);
  await create(other, 'sheets', newSheet(other.machine.session.orgCode, 'before'));
  await vi.waitFor(async () => expect((await readAll(sleeper, 'sheets')).size).toBe(1), 40_000);

  // Only the line of news: what a browser's own pool of idle connections does is not ours to mend.
  expect(proxy.silence((sent) => sent.includes('/stream'))).toBe(1);
  await create(other, 'sheets', newSheet(other.machine.session.orgCode, 'asleep'));
  await other.until(isIdle);
  const woke = Date.now() + 60 * 60_000;
  vi.spyOn(Date, 'now').mockImplementation(() => woke);
  // The next look at the clock comes within five seconds; a silent line is given up only after 25 to 50.
  await vi.waitFor(async () => expect((await readAll(sleeper, 'sheets')).size).toBe(2), 20_000);
  expect(streams(sleeper)).toBe(2);
  await create(other, 'sheets', newSheet(other.machine.session.orgCode, 'awake'));
  await vi.waitFor(async () => expect((await readAll(sleeper, 'sheets')).size).toBe(3), 40_000);
});
