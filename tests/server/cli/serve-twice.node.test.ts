import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { Readable } from 'node:stream';
import { hubCommand } from '../../../server/cli/hub-command.ts';
import { serve } from '../../../server/cli/serve.ts';
import { errorText } from '../../../shared/lib/error-texts.ts';
import { startHubProcess } from '../../helpers/hub-process.ts';
import { lockForServing } from '../../../server/store/serving-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'gp-twice-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('lets one hub serve a folder, beside which commands go on working', async () => {
  const environment = { HUB_DATA: folder, HUB_PORT: '0', HUB_LOG: 'silent' };
  const streams = { stdin: Readable.from([]), out: () => undefined, complain: () => undefined };
  const hub = await serve(environment, streams);
  await expect(serve(environment, streams)).rejects.toMatchObject({
    code: 'HUB_ALREADY_RUNNING',
    params: { folder },
  });
  expect(await hubCommand(['audit', 'verify'], environment, streams)).toBe(0);
  await hub.stop();
  await (await serve(environment, streams)).stop();
});

const taken = (port: string): string => errorText('zh-CN', 'HUB_PORT_IN_USE', { port: Number(port) });

it('holds across processes, and ends with the one that took it; a taken port is told in words', async () => {
  const hub = await startHubProcess();
  expect(() => lockForServing(hub.folder)).toThrow(/already running/);
  const { port } = new URL(hub.address);
  const other = spawnSync(process.execPath, [join(import.meta.dirname, '../../../server/main.ts')], {
    env: { ...process.env, HUB_DATA: join(hub.folder, 'other'), HUB_PORT: port },
    encoding: 'utf8',
  });
  expect([other.status, other.stderr.trim().split('\n').at(-1)]).toEqual([1, taken(port)]);
  await hub.kill();
  const ofOthers = readdirSync(hub.folder).filter((name) => statSync(join(hub.folder, name)).mode & 0o077);
  if (process.platform !== 'win32') expect(ofOthers).toEqual([]);
  lockForServing(hub.folder)();
  await hub.close();
});
