import { Value } from 'typebox/value';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EnrolledSchema, EnrolmentCodeSchema } from '../../../shared/sync/account-answers.ts';
import { DeviceStatusSchema } from '../../../shared/sync/device-report.ts';
import { bearer, openAccountHub, type AccountHub } from '../../helpers/account-hub.ts';
import { describeEachStore } from '../../helpers/each-store.ts';
import { cityCode, home } from '../../helpers/hub-documents.ts';

const report = { unsent: 3, refused: 1, version: '0.1.0', clockOffset: -1500, freeDisk: 9_000_000_000_000 };

describeEachStore((body) => {
  let hub: AccountHub;
  let cities = 0;
  const open = () => openAccountHub(body.store(), `${cityCode}-d${(cities += 1)}`);
  beforeEach(async () => {
    hub = await open();
  });
  afterEach(() => hub.app.close());
  const makeCode = async (at: AccountHub = hub, payload: object = { accountId: at.clerk.id }) =>
    at.ask('POST', '/v1/enrolment-codes', await at.signIn('admin'), payload);
  const enrol = (code: unknown, deviceId = 'pc-1', at: AccountHub = hub) =>
    at.ask('POST', '/v1/devices/enrol', null, { code, deviceId, deviceName: '办公室' });

  it('makes a code that people can type or scan, which makes a PC a device of the account', async () => {
    const made = await makeCode();
    expect(Value.Check(EnrolmentCodeSchema, made.body)).toBe(true);
    const { code, qr, expiresAt } = made.body as { code: string; qr: string; expiresAt: string };
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(expiresAt).toBe('2026-12-02T02:00:00.000Z');
    const { protocol, pathname, searchParams } = new URL(qr);
    expect([protocol, pathname, Object.fromEntries(searchParams)]).toEqual([
      'gongping:',
      'enrol',
      { hub: 'http://localhost:80', code },
    ]);
    const enrolled = await enrol(` ${code.toLowerCase().replaceAll('-', ' ')}`);
    expect(Value.Check(EnrolledSchema, enrolled.body)).toBe(true);
    const who = bearer(enrolled.body['token']);
    expect((await hub.ask('GET', '/v1/session', who)).body).toMatchObject({
      id: hub.clerk.id,
      role: 'townshipOperator',
      orgCode: home,
      deviceId: 'pc-1',
    });
    const stored = JSON.stringify([
      await hub.store.accounts(hub.cityId).listDevices(),
      await hub.store.readAudit(hub.cityId, 0, 100),
    ]);
    expect(stored).not.toContain(String(enrolled.body['token']));
    expect(stored).not.toContain(code);
  });

  it('names itself to whoever asks, the same for ever and unlike any other hub', async () => {
    const identity = async (at: AccountHub = hub) => (await at.ask('GET', '/v1/identity')).body['hub'];
    const name = await identity();
    expect(name).toMatch(/^[0-9a-f]{64}$/);
    await makeCode();
    expect(await identity()).toBe(name);
    const other = await open();
    expect(await identity(other)).not.toBe(name);
    await other.app.close();
  });

  it('makes an account for somebody new, who has no password', async () => {
    const person = { name: '赵六', role: 'panelMember', orgCode: hub.cityId, panelMemberId: 'm1' };
    const { body: made } = await makeCode(hub, person);
    const { body: enrolled } = await enrol(made['code']);
    expect(enrolled).toMatchObject({ ...person, id: made['accountId'] });
    expect(await makeCode(hub, { ...person, role: 'finance' })).toMatchObject({ code: 'ACCOUNT_UNIT_WRONG' });
    expect(await makeCode(hub, { accountId: 'nobody' })).toMatchObject({ code: 'ACCOUNT_UNKNOWN' });
    expect(await makeCode(hub, { ...person, accountId: hub.admin.id })).toMatchObject({ status: 400 });
  });

  describe('a code', () => {
    it('is good once', async () => {
      const { body: made } = await makeCode();
      expect((await enrol(made['code'])).status).toBe(200);
      expect(await enrol(made['code'], 'pc-2')).toMatchObject({ status: 403, code: 'CODE_USED' });
    });

    it('is good once when two PCs use it at the same moment', async () => {
      const { body: made } = await makeCode();
      const both = await Promise.all([enrol(made['code'], 'pc-1'), enrol(made['code'], 'pc-2')]);
      expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 403]);
    });

    it('is good for a day', async () => {
      const { body: made } = await makeCode();
      hub.pass(24 * 3600);
      expect(await enrol(made['code'])).toMatchObject({
        status: 403,
        code: 'CODE_EXPIRED',
        body: { params: { hours: 24 } },
      });
    });

    it('is good in its own city only, and not for a disabled account', async () => {
      const other = await open();
      const { body: foreign } = await makeCode(other);
      expect(await enrol(foreign['code'])).toMatchObject({ status: 403, code: 'CODE_UNKNOWN' });
      expect((await enrol(foreign['code'], 'pc-1', other)).status).toBe(200);
      const { body: made } = await makeCode();
      await hub.ask('DELETE', `/v1/accounts/${hub.clerk.id}`, await hub.signIn('admin'));
      expect((await enrol(made['code'])).code).toBe('CODE_UNKNOWN');
      await other.app.close();
    });

    it('cannot be guessed at without end', async () => {
      for (let n = 0; n < 30; n += 1) expect((await enrol(`AAAA-AAAA-${n}`)).code).toBe('CODE_UNKNOWN');
      expect(await enrol('AAAA-AAAA-AAAA')).toMatchObject({ status: 429, code: 'SIGN_IN_WAIT' });
    });
  });

  it('gives a PC a new token for its old one, and to nobody else’s PC', async () => {
    const first = await hub.enrol(hub.clerk.id, 'pc-1');
    const second = await hub.enrol(hub.clerk.id, 'pc-1');
    expect((await hub.ask('GET', '/v1/session', first)).status).toBe(401);
    expect((await hub.ask('GET', '/v1/session', second)).status).toBe(200);
    const { body: made } = await makeCode(hub, { accountId: hub.admin.id });
    expect(await enrol(made['code'])).toMatchObject({ status: 409, code: 'DEVICE_TAKEN' });
    expect((await hub.ask('DELETE', '/v1/devices/pc-1', await hub.signIn('admin'))).status).toBe(200);
    expect((await enrol(made['code'])).status).toBe(200);
  });

  it('lets no revoked PC in', async () => {
    const pc = await hub.enrol(hub.clerk.id, 'pc-1');
    const admin = await hub.signIn('admin');
    expect((await hub.ask('DELETE', '/v1/devices/pc-1', admin)).status).toBe(200);
    for (const url of ['/v1/session', '/v1/sync/unions/pull?after=0', '/v1/sync/stream'])
      expect(await hub.ask('GET', url, pc)).toMatchObject({ status: 401, code: 'PC_SHUT_OUT' });
    expect(await hub.ask('DELETE', '/v1/devices/pc-7', admin)).toMatchObject({
      status: 404,
      code: 'DEVICE_UNKNOWN',
    });
  });

  describe('the board of the city office', () => {
    it('shows when each PC was there and what it reported, and no secrets', async () => {
      const pc = await hub.enrol(hub.clerk.id, 'pc-1');
      const silent = await hub.enrol(hub.clerk.id, 'pc-2');
      hub.pass(3600);
      expect((await hub.ask('POST', '/v1/devices/report', pc, report)).status).toBe(200);
      hub.pass(30);
      await hub.ask('GET', '/v1/session', pc);
      hub.pass(60);
      await hub.ask('GET', '/v1/session', silent);
      const { body: list } = await hub.ask('GET', '/v1/devices', await hub.signIn('admin'));
      const devices = list['devices'] as readonly Readonly<Record<string, unknown>>[];
      for (const device of devices) expect(Value.Check(DeviceStatusSchema, device)).toBe(true);
      expect(devices).toMatchObject([
        {
          id: 'pc-1',
          accountName: '张三',
          orgCode: home,
          report,
          reportedAt: '2026-12-01T03:00:00.000Z',
          contactAt: '2026-12-01T03:00:00.000Z',
        },
        { id: 'pc-2', report: null, reportedAt: null, contactAt: '2026-12-01T03:01:30.000Z' },
      ]);
      expect(JSON.stringify(list)).not.toMatch(/token|session/i);
    });

    it('shows no contact in the future for longer than the hub’s clock says so', async () => {
      const week = 7 * 24 * 3600;
      const pc = await hub.enrol(hub.clerk.id, 'pc-1');
      const lastContact = async () => {
        await hub.ask('GET', '/v1/session', pc);
        return (await hub.store.accounts(hub.cityId).findDevice('pc-1'))?.contactAt;
      };
      hub.pass(week);
      await lastContact();
      hub.pass(-week);
      expect(await lastContact()).toBe(hub.clock.now().toISOString());
    });

    it('takes reports of enrolled PCs only, and only such as fit', async () => {
      const pc = await hub.enrol(hub.clerk.id, 'pc-1');
      expect(await hub.ask('POST', '/v1/devices/report', await hub.signIn('zhangsan'), report)).toMatchObject(
        {
          status: 403,
          code: 'NOT_A_DEVICE',
        },
      );
      for (const wrong of [{ unsent: -1 }, { refused: 1.5 }, { version: '' }, { freeDisk: 'much' }])
        expect((await hub.ask('POST', '/v1/devices/report', pc, { ...report, ...wrong })).status).toBe(400);
      expect((await hub.ask('POST', '/v1/devices/report', pc, { ...report, freeDisk: null })).status).toBe(
        200,
      );
    });
  });
});
