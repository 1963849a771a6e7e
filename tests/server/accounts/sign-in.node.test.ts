import { beforeEach, describe, expect, it } from 'vitest';
import { addAccount, atTheHub } from '../../../server/accounts/add-account.ts';
import { changePassword, resetPassword } from '../../../server/accounts/change-password.ts';
import { hashToken } from '../../../server/accounts/secrets.ts';
import { signIn } from '../../../server/accounts/sign-in.ts';
import type { Account } from '../../../server/store/account-store.ts';
import { verifyAudit } from '../../../server/services/verify-audit.ts';
import { describeEachStore } from '../../helpers/each-store.ts';
import { newAccount, password, testAccounts, type TestAccounts } from '../../helpers/test-accounts.ts';

const wrong = '不是这个密码一二三';
const failed = { code: 'SIGN_IN_FAILED', params: {} };

describeEachStore((body) => {
  let hub: TestAccounts;
  let account: Account;
  let cities = 0;
  beforeEach(async () => {
    hub = testAccounts(body.store(), `signing-${(cities += 1)}`);
    account = await addAccount(hub, newAccount(), atTheHub);
  });
  const tryIn = (login = 'zhangsan', text = password, address = '10.0.0.1') =>
    signIn(hub, { login, password: text, key: null, address });
  const failTimes = async (times: number, login: string, address = '10.0.0.1') => {
    for (let n = 0; n < times; n += 1)
      await expect(tryIn(login, wrong, address)).rejects.toMatchObject(failed);
  };

  it('opens a session of twelve hours for the right password, and keeps only the hash of its token', async () => {
    const { session, token } = await tryIn(' ＺhangSan ');
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(session).toMatchObject({ accountId: account.id, expiresAt: '2026-12-01T14:00:00.000Z' });
    const reads = hub.store.accounts(hub.cityId);
    expect(await reads.findSession(hashToken(token))).toEqual(session);
    expect(JSON.stringify(session)).not.toContain(token);
    hub.pass(12 * 3600);
    await tryIn();
    expect(await reads.findSession(hashToken(token))).toBeNull();
    expect(await verifyAudit(hub.store, hub.cityId)).toMatchObject({ kind: 'intact', entries: 3 });
  });

  it('gives one answer, after the same work, whatever is wrong', async () => {
    const silent = await addAccount(hub, newAccount({ login: null, password: null }), atTheHub);
    const gone = await addAccount(hub, newAccount({ login: 'wangwu' }), atTheHub);
    await hub.store.write(hub.cityId, (city) => city.putAccount({ ...gone, disabledAt: gone.createdAt }));
    for (const [login, text] of [
      ['zhangsan', wrong],
      ['nobody', wrong],
      ['', ''],
      ['wangwu', password],
      [silent.login, wrong],
    ] as const) {
      const before = hub.passwords.work();
      await expect(tryIn(login, text)).rejects.toMatchObject(failed);
      expect(hub.passwords.work() - before).toBe(1);
    }
  });

  it('puts a hash with older parameters in today’s form', async () => {
    await hub.store.write(hub.cityId, (city) => city.putAccount({ ...account, password: `old:${password}` }));
    await tryIn();
    expect((await hub.store.accounts(hub.cityId).findAccount(account.id))?.password).toBe(`new:${password}`);
  });

  describe('after five failures', () => {
    it.each(['zhangsan', 'nobody'])('makes %s wait ever longer, right or wrong', async (login) => {
      await failTimes(5, login);
      for (const seconds of [30, 60, 120, 240, 480, 900, 900]) {
        const work = hub.passwords.work();
        await expect(tryIn(login)).rejects.toMatchObject({ code: 'SIGN_IN_WAIT', params: { seconds } });
        hub.pass(seconds - 1);
        await expect(tryIn(login, password, '10.9.9.9')).rejects.toMatchObject({ params: { seconds: 1 } });
        expect(hub.passwords.work()).toBe(work);
        hub.pass(1);
        await failTimes(1, login);
      }
    });

    it('forgets them after a success, and after a day', async () => {
      await failTimes(4, 'zhangsan');
      await tryIn();
      await failTimes(5, 'zhangsan');
      await expect(tryIn()).rejects.toMatchObject({ code: 'SIGN_IN_WAIT' });
      hub.pass(24 * 3600 + 1);
      await failTimes(4, 'zhangsan');
      await tryIn();
    });

    it('of a clock that ran ahead, lets people in once it is put right', async () => {
      const year = 365 * 24 * 3600;
      hub.pass(year);
      await failTimes(5, 'zhangsan');
      hub.pass(-year);
      await tryIn();
    });

    it('counts attempts that come at once', async () => {
      const all = await Promise.allSettled(Array.from({ length: 20 }, () => tryIn('zhangsan', wrong)));
      const codes = all.map((one) =>
        one.status === 'rejected' ? (one.reason as { code: string }).code : '',
      );
      expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(5);
      expect(hub.passwords.work()).toBe(6);
    });
  });

  it('makes an address wait that tries many names, which one’s own success does not undo', async () => {
    for (let n = 0; n < 30; n += 1) {
      await failTimes(1, `name-${n}`);
      if (n === 20) await tryIn();
    }
    await expect(tryIn()).rejects.toMatchObject({ code: 'SIGN_IN_WAIT', params: { seconds: 30 } });
    await tryIn('zhangsan', password, '10.0.0.2');
  });

  describe('a new password', () => {
    const next = '新的密码一二三四五六';
    const change = (current: string, wanted: string) => {
      const { id, name, role, orgCode, panelMemberId } = account;
      const session = {
        id,
        name,
        role,
        orgCode,
        panelMemberId,
        cityId: hub.cityId,
        deviceId: 'pc',
        sessionId: 's',
      };
      return changePassword(hub, session, { current, next: wanted, address: '10.0.0.1' });
    };

    it('takes the place of the old one, and ends what the old one had opened', async () => {
      const { token } = await tryIn();
      await change(password, next);
      expect(await hub.store.accounts(hub.cityId).findSession(hashToken(token))).toBeNull();
      await expect(tryIn()).rejects.toMatchObject(failed);
      await tryIn('zhangsan', next);
    });

    it('needs the old one, and has to be good', async () => {
      await expect(change(wrong, next)).rejects.toMatchObject(failed);
      await expect(change(password, 'short')).rejects.toMatchObject({ code: 'PASSWORD_WEAK' });
      await tryIn();
    });

    it('can be given by the city', async () => {
      await resetPassword(hub, account.id, next, atTheHub);
      await tryIn('zhangsan', next);
      await expect(resetPassword(hub, 'nobody', next, atTheHub)).rejects.toMatchObject({
        code: 'ACCOUNT_UNKNOWN',
      });
    });
  });

  describe('a new account', () => {
    it.each([
      [{ orgCode: 'CITY' }],
      [{ role: 'cityAdmin' }],
      [{ role: 'auditor' }],
      [{ panelMemberId: 'm1' }],
      [{ role: 'panelMember', panelMemberId: 'm1' }],
    ] as const)('has a role that fits its unit (%#)', async (given) => {
      const wanted = newAccount({ login: 'neu', ...given });
      const orgCode = wanted.orgCode === 'CITY' ? hub.cityId : wanted.orgCode;
      const adding = addAccount(hub, { ...wanted, orgCode }, atTheHub);
      await expect(adding).rejects.toMatchObject({ code: 'ACCOUNT_UNIT_WRONG' });
    });

    it('has a login that nobody else has, however it is written', async () => {
      await expect(addAccount(hub, newAccount({ login: 'ZHANGSAN ' }), atTheHub)).rejects.toMatchObject({
        code: 'ACCOUNT_TAKEN',
      });
    });
  });
});
