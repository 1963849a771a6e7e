import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SpawnHub } from '../../../electron/hub-host/hub-child.ts';
import { createHubHost } from '../../../electron/hub-host/hub-host-calls.ts';
import { HubProcess } from '../../../electron/hub-host/hub-process.ts';
import type { HubPlace } from '../../../shared/ipc/embedded-hub.ts';

let folder: string;
let started: HubPlace[];
let city: string | null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-host-'));
  started = [];
  city = '130481';
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A child that runs at once and ends when it is told to; what a real one does, hub-process.node.test tells. */
const spawn: SpawnHub = ({ heard, ended }) => ({
  tell: (message) => {
    if (message.kind === 'start') {
      started.push(message.place);
      heard({ kind: 'running', port: message.place.port, needsSetUp: false });
    }
    if (message.kind === 'stop') ended();
  },
  kill: ended,
});

/** The program as it is started anew on the same folder. */
const open = () =>
  createHubHost({
    process: new HubProcess({
      spawn,
      freeBytes: () => 1e12,
      log: () => undefined,
      pauses: { first: 1, most: 1 },
      stopWithin: 1000,
    }),
    choiceFile: join(folder, 'hub-host.json'),
    dataFolder: join(folder, 'hub'),
    cityOf: () => city,
    rendererFolder: folder,
    addresses: () => ['192.168.1.5'],
  });

test('it is off at first, listens to this PC alone unless the network is chosen, and keeps the choice', async () => {
  const first = open();
  await first.resume();
  expect(await first.calls.status()).toEqual({
    lan: false,
    port: 8480,
    state: { kind: 'off' },
    ownAddress: 'http://127.0.0.1:8480',
    addresses: [],
  });
  await first.calls.turnOn({ lan: false, port: 8480 });
  expect(await first.calls.turnOn({ lan: true, port: 9000 })).toMatchObject({
    ownAddress: 'http://127.0.0.1:9000',
    addresses: ['http://192.168.1.5:9000'],
    state: { kind: 'running' },
  });
  expect(started.map(({ host, port }) => [host, port])).toEqual([
    ['127.0.0.1', 8480],
    ['0.0.0.0', 9000],
  ]);

  const sealed = await first.calls.turnOn({ lan: true, port: 9000, tls: true });
  expect(sealed).toMatchObject({
    ownAddress: 'https://127.0.0.1:9000',
    addresses: ['https://192.168.1.5:9000'],
  });
  expect(started.map(({ names }) => names)).toEqual([
    undefined,
    undefined,
    ['127.0.0.1', 'localhost', '192.168.1.5'],
  ]);

  const second = open();
  await second.resume();
  expect(await second.calls.status()).toMatchObject({ lan: true, port: 9000, state: { kind: 'running' } });
  await second.calls.turnOff();
  const third = open();
  await third.resume();
  expect(await third.calls.status()).toMatchObject({ lan: true, port: 9000, state: { kind: 'off' } });
});

test('only the city office runs a hub, and a damaged choice leaves it off', async () => {
  await open().calls.turnOn({ lan: true, port: 9000 });
  city = null;
  const township = open();
  await township.resume();
  expect((await township.calls.status()).state).toEqual({ kind: 'off' });
  await expect(township.calls.turnOn({ lan: true, port: 9000 })).rejects.toMatchObject({
    code: 'NOT_PERMITTED',
  });
  city = '130481';
  writeFileSync(join(folder, 'hub-host.json'), '{"on":true');
  const damaged = open();
  await damaged.resume();
  expect((await damaged.calls.status()).state).toEqual({ kind: 'off' });
});
