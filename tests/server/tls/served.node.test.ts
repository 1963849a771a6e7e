import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { hubCommand } from '../../../server/cli/hub-command.ts';
import { serve } from '../../../server/cli/serve.ts';
import { readEnrolmentText } from '../../../shared/sync/enrolment-link.ts';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../../shared/sync/protocol.ts';
import { isPinned, readPinnedCode } from '../../../shared/sync/hub-pin.ts';

const password = '一句 谁也猜不到的 话 314';

test('a hub with the city’s own authority serves TLS under it, and each code carries its fingerprint', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gp-ca-'));
  let said = '';
  let complained = '';
  const streams = {
    stdin: Readable.from([]),
    out: (line: string) => void (said += `${line}\n`),
    complain: (line: string) => void (complained += `${line}\n`),
  };
  const environment = { HUB_PORT: '0', HUB_DATA: folder, HUB_LOG: 'silent' };
  expect(await hubCommand(['make-ca', 'https://hub'], environment, streams)).toBe(1);
  expect(complained).toContain('不是域名或 IP 地址');
  expect(await hubCommand(['make-ca', 'hub.example'], environment, streams)).toBe(0);
  const fingerprint = /SHA-256 ([0-9a-f]{64})/.exec(said)?.[1] ?? '';
  const hub = await serve(environment, streams);
  const ca = readFileSync(join(folder, 'tls', 'ca.crt'));
  const ask = async (path: string, body: object | null = null, cookie = '') => {
    const asked = request(`${hub.address}${path}`, {
      ca,
      method: body ? 'POST' : 'GET',
      headers: {
        [PROTOCOL_HEADER]: String(PROTOCOL_VERSION),
        ...(body && { 'content-type': 'application/json' }),
        ...(cookie !== '' && { cookie }),
      },
    });
    asked.end(body ? JSON.stringify(body) : undefined);
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    const [set = ''] = answer.headers['set-cookie'] ?? [];
    return {
      answer: JSON.parse(await text(answer)) as Record<string, string>,
      cookie: set.split(';')[0] ?? '',
    };
  };
  try {
    expect(hub.address).toMatch(/^https:/u);
    expect((await ask('/v1/identity')).answer['authority']).toBe(fingerprint);
    const code = /设置码（[^）]+）：(\S+)/.exec(said)?.[1] ?? '';
    const admin = { code, login: 'admin', name: '李四', password };
    const { cookie } = await ask('/v1/setup', admin);
    const signedIn =
      cookie === '' ? (await ask('/v1/session', { account: 'admin', password })).cookie : cookie;
    const wanted = { name: '王五', role: 'townshipOperator', orgCode: '130481101', panelMemberId: null };
    const made = (await ask('/v1/enrolment-codes', wanted, signedIn)).answer;
    const typed = readPinnedCode(made['code'] ?? '');
    expect(typed.pin !== null && isPinned(typed.pin, fingerprint)).toBe(true);
    const link = readEnrolmentText(made['qr'] ?? '');
    expect(link?.hub).toBe(`${hub.address}#${fingerprint}`);
    expect(link?.code.replaceAll('-', '')).toBe(typed.code);
    const pc = { code: typed.code, deviceId: 'pc-1', deviceName: '办公电脑' };
    expect((await ask('/v1/devices/enrol', pc)).answer['name']).toBe('王五');
  } finally {
    await hub.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
