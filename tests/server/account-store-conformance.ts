import { expect, it } from 'vitest';
import type { Account, Device, EnrolmentCode } from '../../server/store/account-store.ts';
import type { StoreBody } from '../helpers/each-store.ts';

const at = '2026-12-01T00:00:00.000Z';
const later = '2026-12-02T00:00:00.000Z';

const account: Account = {
  id: 'a1',
  login: 'zhangsan',
  name: '张三😀',
  role: 'townshipOperator',
  orgCode: '130481101',
  panelMemberId: null,
  password: '$argon2id$…',
  createdAt: at,
  disabledAt: null,
};
const member: Account = {
  ...account,
  id: 'a2',
  login: 'lisi',
  role: 'panelMember',
  panelMemberId: 'm1',
  password: null,
};
const device: Device = {
  id: 'pc-1',
  accountId: 'a1',
  name: '办公室电脑',
  tokenHash: 't1',
  sessionId: 's1',
  enrolledAt: at,
  revokedAt: null,
  revokedReason: null,
  contactAt: at,
  report: null,
  reportedAt: null,
};
const report = { unsent: 3, refused: 1, version: '0.1.0', clockOffset: -1500, freeDisk: 9_000_000_000_000 };

/** What every body of the hub's store must do with accounts; each test keeps to a city of its own. */
export function accountStoreConformance(body: StoreBody): void {
  it('keeps accounts, finds them by id and login, each city its own', async () => {
    const store = body.store();
    await store.write('acc-1', async (city) => {
      await city.putAccount(account);
      await city.putAccount(member);
      expect(await city.findAccount('a1')).toEqual(account);
      await city.putAccount({ ...account, disabledAt: later });
    });
    const reads = store.accounts('acc-1');
    expect(await reads.listAccounts()).toEqual([{ ...account, disabledAt: later }, member]);
    expect(await reads.findAccountByLogin('lisi')).toEqual(member);
    expect(await reads.findAccount('a3')).toBeNull();
    expect(await store.accounts('acc-2').listAccounts()).toEqual([]);
    const double = store.write('acc-1', (city) => city.putAccount({ ...account, id: 'a3' }));
    await expect(double).rejects.toThrow();
  });

  it('keeps devices with their reports, and notes when they were there', async () => {
    const store = body.store();
    await store.write('dev-1', async (city) => {
      await city.putDevice(device);
      await city.putDevice({ ...device, id: 'pc-2', tokenHash: 't2', report, reportedAt: later });
    });
    const reads = store.accounts('dev-1');
    expect(await reads.findDeviceByToken('t1')).toEqual(device);
    expect(await reads.findDeviceByToken('t3')).toBeNull();
    expect(await store.accounts('dev-2').findDeviceByToken('t1')).toBeNull();
    await store.noteContact('dev-1', 'pc-1', later);
    await store.noteContact('dev-2', 'pc-2', '2030-01-01T00:00:00.000Z');
    expect(await reads.findDevice('pc-1')).toEqual({ ...device, contactAt: later });
    expect((await reads.listDevices()).map(({ id, report: told }) => [id, told])).toEqual([
      ['pc-1', null],
      ['pc-2', report],
    ]);
    expect((await reads.findDevice('pc-2'))?.contactAt).toBe(at);
  });

  it('keeps sessions until they are removed, one by one, by account or by age', async () => {
    const store = body.store();
    const session = (id: string, accountId: string, expiresAt: string) => ({
      id,
      tokenHash: `t-${id}`,
      accountId,
      startedAt: at,
      expiresAt,
    });
    const sessions = [
      session('1', 'a1', later),
      session('2', 'a1', later),
      session('3', 'a2', at),
      session('4', 'a2', later),
    ];
    await store.write('ses-1', async (city) => {
      for (const one of sessions) await city.putSession(one);
    });
    await store.write('ses-2', async (city) => {
      for (const one of sessions) await city.putSession(one);
      await city.removeSessionsOf('a1');
      await city.removeEndedSessions(at);
      expect(await city.listSessions('a1')).toEqual([]);
      expect((await city.listSessions('a2')).map(({ id }) => id)).toEqual(['4']);
    });
    await store.write('ses-1', (city) => city.removeSession('2'));
    const reads = store.accounts('ses-1');
    expect(await reads.findSession('t-1')).toEqual(sessions[0]);
    expect(await reads.findSession('t-2')).toBeNull();
    expect(await reads.listSessions('a2')).toHaveLength(2);
  });

  it('keeps codes, and lets unused set-up codes be replaced', async () => {
    const store = body.store();
    const code: EnrolmentCode = {
      hash: 'c1',
      purpose: 'device',
      accountId: 'a1',
      createdBy: 'admin',
      expiresAt: later,
      usedAt: null,
    };
    await store.write('code', async (city) => {
      await city.putCode(code);
      await city.putCode({ ...code, hash: 'c2', purpose: 'setup', accountId: null });
      await city.putCode({ ...code, hash: 'c3', purpose: 'setup', accountId: null, usedAt: at });
      await city.putCode({ ...code, usedAt: at });
      await city.removeUnusedSetupCodes();
    });
    const reads = store.accounts('code');
    expect(await reads.findCode('c1')).toEqual({ ...code, usedAt: at });
    expect(await reads.findCode('c2')).toBeNull();
    expect((await reads.findCode('c3'))?.accountId).toBeNull();
  });

  it('counts attempts', async () => {
    const store = body.store();
    await store.write('attempts', async (city) => {
      await city.putAttempts({ subject: 'x', failed: 1, lastAt: at });
      await city.putAttempts({ subject: 'x', failed: 2, lastAt: later });
      await city.putAttempts({ subject: 'y', failed: 1, lastAt: at });
      await city.putAttempts({ subject: 'z', failed: 1, lastAt: later });
      await city.removeAttemptsBefore(later);
      await city.removeAttempts('z');
    });
    const reads = store.accounts('attempts');
    expect(await reads.findAttempts('x')).toEqual({ subject: 'x', failed: 2, lastAt: later });
    expect([await reads.findAttempts('y'), await reads.findAttempts('z')]).toEqual([null, null]);
  });
}
