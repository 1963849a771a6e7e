import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { Readable } from 'node:stream';
import { hubCommand } from '../../../server/cli/hub-command.ts';
import { serve } from '../../../server/cli/serve.ts';
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

it('holds across processes, and ends with the one that took it', async () => {
  const hub = await startHubProcess();
  expect(() => lockForServing(hub.folder)).toThrow(/already running/);
  await hub.kill();
  lockForServing(hub.folder)();
  await hub.close();
});
