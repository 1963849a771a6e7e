import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hubCommand } from '../../../server/cli/hub-command.ts';
import { serve } from '../../../server/cli/serve.ts';
import { readHubConfig } from '../../../server/config.ts';
import { protocol } from '../../helpers/account-hub.ts';

const password = '牡丹-城市-2026';

let folder = '';
let said = '';
let complained = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gp-console-'));
  said = '';
  complained = '';
});
afterEach(() => rmSync(folder, { recursive: true }));

const environment = (data = 'hub') => ({ HUB_DATA: join(folder, data), HUB_PORT: '0' });
const streams = (input = '') => ({
  stdin: Readable.from([Buffer.from(input)]),
  out: (line: string) => void (said += `${line}\n`),
  complain: (line: string) => void (complained += `${line}\n`),
});
const run = (args: string, input = '', data = 'hub') =>
  hubCommand(args.split(' ').filter(Boolean), environment(data), streams(input));
const addAdmin = () => run('account add admin --name 李四 --role cityAdmin --org 130481', `${password}\n`);

const post = async (address: string, path: string, body: object) => {
  const headers = { ...protocol, 'content-type': 'application/json' };
  const response = await fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Readonly<Record<string, unknown>> };
};

describe('a start', () => {
  it('on an empty folder prints a code by which the first admin is made, once', async () => {
    const first = await serve(environment(), streams());
    await first.stop();
    const [, old = ''] = /：([\w-]+)$/m.exec(said) ?? [];
    said = '';
    const hub = await serve(environment(), streams());
    const [, code = ''] = /：([\w-]+)$/m.exec(said) ?? [];
    expect(said).toContain('130481');
    const admin = { login: 'admin', name: '李四', password };
    expect(await post(hub.address, '/v1/setup', { ...admin, code: old })).toMatchObject({
      status: 403,
      body: { code: 'CODE_UNKNOWN' },
    });
    expect(await post(hub.address, '/v1/setup', { ...admin, code, password: 'short' })).toMatchObject({
      status: 400,
      body: { code: 'PASSWORD_WEAK' },
    });
    expect((await post(hub.address, '/v1/setup', { ...admin, code })).status).toBe(200);
    expect(await post(hub.address, '/v1/setup', { ...admin, login: 'other', code })).toMatchObject({
      body: { code: 'CODE_USED' },
    });
    const who = await post(hub.address, '/v1/session', { account: 'admin', password });
    expect(who.body).toMatchObject({ role: 'cityAdmin', orgCode: '130481', cityId: '130481', name: '李四' });
    await hub.stop();
    said = '';
    await (await serve(environment(), streams())).stop();
    expect(said).not.toContain('设置码');
  });

  it('with a certificate serves TLS, and its cookies go nowhere else', async () => {
    const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
    const make = [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-days',
      '1',
    ];
    execFileSync('openssl', [...make, '-subj', '/CN=localhost', '-keyout', key, '-out', cert], {
      stdio: 'ignore',
    });
    await addAdmin();
    const hub = await serve({ ...environment(), HUB_TLS_CERT: cert, HUB_TLS_KEY: key }, streams());
    expect(hub.address).toMatch(/^https:/);
    const headers = { ...protocol, 'content-type': 'application/json' };
    const answer = await new Promise<{ cookie: string; body: string }>((resolve, reject) => {
      const asking = request(`${hub.address}/v1/session`, {
        method: 'POST',
        headers,
        rejectUnauthorized: false,
      });
      asking.on('error', reject).on('response', (response) => {
        const cookie = String(response.headers['set-cookie']);
        void text(response).then((body) => resolve({ cookie, body }));
      });
      asking.end(JSON.stringify({ account: 'admin', password }));
    });
    expect(answer.body).toContain('cityAdmin');
    expect(answer.cookie).toMatch(
      /^__Host-gongping=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200; Secure$/,
    );
    await hub.stop();
    // The key of another certificate.
    execFileSync('openssl', [...make, '-subj', '/CN=x', '-keyout', key, '-out', '/dev/null'], {
      stdio: 'ignore',
    });
    const mixed = serve({ ...environment(), HUB_TLS_CERT: cert, HUB_TLS_KEY: key }, streams());
    await expect(mixed).rejects.toMatchObject({ code: 'HUB_CERTIFICATE_UNREADABLE' });
  });

  it('names what is wrong with its environment', () => {
    expect(() => readHubConfig({ HUB_TLS_CERT: 'x' })).toThrow('HUB_TLS_KEY');
    expect(() => readHubConfig({ HUB_PORT: 'x' })).toThrow('HUB_PORT');
    expect(() => readHubConfig({ HUB_LOG: 'loud' })).toThrow('HUB_LOG');
    expect(readHubConfig({})).toMatchObject({ cityId: '130481', tls: null, port: 8480 });
  });
});

describe('a command', () => {
  it('adds accounts, checks the chain, backs up and restores', async () => {
    expect(await addAdmin()).toBe(0);
    expect(await run('audit verify')).toBe(0);
    expect(said).toContain('审计链完整：1 条');
    const file = join(folder, 'backup.jsonl');
    expect(await run(`backup ${file}`)).toBe(0);
    expect(await run(`backup ${file}`)).toBe(1);
    expect(complained).toContain('没有覆盖');
    expect(await run(`restore ${file}`)).toBe(1);
    expect(complained).toContain('空的数据目录');
    expect(await run(`restore ${file}`, '', 'other')).toBe(1);
    expect(complained).toContain('另一把密钥');
    expect(await run(`backup ${file}2 --with-key`, 'short')).toBe(1);
    expect(await run(`backup ${file}2 --with-key`, '一句 谁也猜不到的 话 314')).toBe(0);
    expect(await run(`restore ${file}2 --with-key`, '一句 猜错了的 话 31415', 'other')).toBe(1);
    expect(await run(`restore ${file}2 --with-key`, '一句 谁也猜不到的 话 314\n', 'other')).toBe(0);
    const hub = await serve(environment('other'), streams());
    expect((await post(hub.address, '/v1/session', { account: 'admin', password })).status).toBe(200);
    await hub.stop();
    expect(`${said}${complained}`).not.toContain(password);
  });

  it.each([
    '',
    'nonsense',
    'audit',
    'audit verify now',
    'backup',
    'restore a b',
    'account remove x',
    'account add',
    'account add admin',
    'account add admin --name 李四 --role king --org 130481',
    'account add ad --name 李四 --role cityAdmin --org 130481',
    'account add admin --name 李四 --role cityAdmin --org 130481 --what x',
    'account add admin --name 李四 --role cityAdmin --org 130481101',
    'account add admin --name 李四 --role townshipOperator --org 130481',
  ])('"%s" is refused with the way to do it', async (args) => {
    expect(await run(args, `${password}\n`)).toBe(1);
    expect(complained).not.toBe('');
    expect(said).toBe('');
  });

  it('takes no weak password, and none from the list of arguments', async () => {
    expect(await run('account add admin --name 李四 --role cityAdmin --org 130481', '')).toBe(1);
    expect(complained).toContain('新密码不符合要求');
  });
});
