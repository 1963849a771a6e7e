import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:tls';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SpawnHub } from '../../../electron/hub-host/hub-child.ts';
import { HubProcess } from '../../../electron/hub-host/hub-process.ts';
import { fromHub, type HubPlace } from '../../../shared/ipc/embedded-hub.ts';
import { checkMessage } from '../../../shared/ipc/check-message.ts';
import { certificateFault } from '../../../electron/hub/judge-certificate.ts';
import { ownPin } from '../../../electron/hub-host/own-authority.ts';
import { freePort } from '../../helpers/free-port.ts';
import { password } from '../../helpers/test-accounts.ts';

let folder: string;
let free: number;
let children: ChildProcess[];
let hub: HubProcess;

/** The real hub in a process of its own. */
const spawn: SpawnHub = ({ heard, ended }) => {
  const child = fork(join(import.meta.dirname, '..', '..', 'helpers', 'hub-child.ts'), { stdio: 'ignore' });
  children.push(child);
  child.on('message', (message) => heard(checkMessage('hub', fromHub, message)));
  child.on('exit', ended);
  return {
    tell: (message) => void child.send(message, () => undefined),
    kill: () => void child.kill('SIGKILL'),
  };
};

const place = async (): Promise<HubPlace> => ({
  host: '127.0.0.1',
  port: await freePort(),
  dataFolder: join(folder, 'hub'),
  cityId: '130481',
  rendererFolder: folder,
});

const reaches = (kind: string): Promise<void> =>
  expect.poll(() => hub.state.kind, { interval: 20 }).toBe(kind);

const isThere = async ({ port }: HubPlace): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/v1/health`).then(
    ({ ok }) => ok,
    () => false,
  );

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-host-'));
  free = 1e12;
  children = [];
  hub = new HubProcess({
    spawn,
    freeBytes: () => free,
    log: () => undefined,
    pauses: { first: 10, most: 40 },
    stopWithin: 10_000,
  });
});
afterEach(async () => {
  await hub.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('it starts, takes its first administrator once, and stops', async () => {
  const at = await place();
  const admin = { login: 'wang', name: '王建国', password };
  await expect(hub.setUp(admin)).rejects.toMatchObject({ code: 'HUB_HOST_NOT_RUNNING' });
  await hub.start(at);
  expect(hub.state).toEqual({ kind: 'starting' });
  await reaches('running');
  expect(hub.state).toEqual({ kind: 'running', needsSetUp: true });
  expect(await isThere(at)).toBe(true);
  await expect(hub.setUp({ ...admin, password: 'wang' })).rejects.toMatchObject({ code: 'PASSWORD_WEAK' });
  await hub.setUp(admin);
  expect(hub.state).toEqual({ kind: 'running', needsSetUp: false });
  await expect(hub.setUp(admin)).rejects.toMatchObject({ code: 'HUB_ALREADY_SET_UP' });
  await hub.stop();
  expect(hub.state).toEqual({ kind: 'off' });
  expect(children[0]?.exitCode).toBe(0);
  expect(await isThere(at)).toBe(false);
});

test('row 26: with names it makes the city’s own authority and speaks TLS under it, which this PC knows by itself', async () => {
  const at = { ...(await place()), names: ['127.0.0.1', '192.168.1.5'] };
  const address = `https://127.0.0.1:${at.port}`;
  expect(ownPin(at.dataFolder, address)).toBeNull();
  await hub.start(at);
  await reaches('running');
  expect(await isThere(at)).toBe(false);
  const socket = connect({ host: '127.0.0.1', port: at.port, rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  const shown = socket.getPeerCertificate(true);
  socket.destroy();
  const pem = (raw: Buffer) =>
    `-----BEGIN CERTIFICATE-----\n${raw.toString('base64')}\n-----END CERTIFICATE-----\n`;
  const chain = { data: pem(shown.raw), issuerCert: { data: pem(shown.issuerCertificate.raw) } };
  const pin = ownPin(at.dataFolder, address) ?? '';
  for (const host of at.names) expect(certificateFault(chain, host, pin, Date.now())).toBeNull();
  expect(certificateFault(chain, '127.0.0.1', 'f'.repeat(64), Date.now())).toBe('unknown');
  expect(ownPin(at.dataFolder, 'https://192.168.1.9:8480')).toBeNull();
});

test('a port that is taken is named, and the process is ended', async () => {
  const at = await place();
  const other = createServer();
  await new Promise<void>((resolve) => {
    other.listen(at.port, '127.0.0.1', resolve);
  });
  await hub.start(at);
  await reaches('failed');
  expect(hub.state).toMatchObject({ code: 'HUB_PORT_IN_USE', params: { port: at.port }, retrying: false });
  await expect.poll(() => children[0]?.signalCode ?? children[0]?.exitCode).not.toBeNull();
  other.close();
});

test('no hub is started on a nearly full disk, nor in a folder that cannot be one', async () => {
  free = 1000;
  await hub.start(await place());
  expect(hub.state).toMatchObject({ kind: 'failed', code: 'DISK_NEARLY_FULL', retrying: false });
  expect(children).toHaveLength(0);
  free = 1e12;
  writeFileSync(join(folder, 'hub'), 'a file where the folder should be');
  await hub.start(await place());
  await reaches('failed');
  expect(hub.state).toMatchObject({ code: 'HUB_DATA_UNWRITABLE', retrying: false });
});

test('a hub that ends by itself is started again, and one that was stopped is not', async () => {
  const at = await place();
  await hub.start(at);
  await reaches('running');
  children[0]?.kill('SIGKILL');
  await expect.poll(() => children.length).toBe(2);
  await reaches('running');
  expect(await isThere(at)).toBe(true);
  await Promise.all([hub.stop(), hub.stop()]);
  expect(hub.state).toEqual({ kind: 'off' });
  expect(children).toHaveLength(2);
});

test('a hub that keeps ending is started again and again until somebody turns it off', async () => {
  let count = 0;
  hub = new HubProcess({
    spawn: ({ ended }) => {
      count += 1;
      setImmediate(ended);
      return { tell: () => undefined, kill: () => undefined };
    },
    freeBytes: () => free,
    log: () => undefined,
    // Longer and longer, so that the pause can be looked into.
    pauses: { first: 1, most: 60_000 },
    stopWithin: 1000,
  });
  await hub.start(await place());
  await expect.poll(() => count).toBeGreaterThan(3);
  await expect.poll(() => hub.state).toMatchObject({ code: 'HUB_HOST_CRASHED', retrying: true });
  await hub.stop();
  expect(hub.state).toEqual({ kind: 'off' });
});
