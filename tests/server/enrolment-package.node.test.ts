import { afterEach, beforeEach, expect, it } from 'vitest';
import { createCarryCalls } from '../../electron/carry/carry-calls.ts';
import { createCarryKeys } from '../../electron/carry/carry-keys.ts';
import { createEnrol } from '../../electron/carry/enrol.ts';
import { OpenedPackages } from '../../electron/carry/opened-packages.ts';
import type { HubAddress } from '../../electron/hub/hub-address.ts';
import type { TokenVault } from '../../electron/hub/token-vault.ts';
import type { Calls } from '../../shared/ipc/channels.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import type { EnrolmentMade } from '../../shared/transfer/package-answers.ts';
import { openAccountHub, bearer, type AccountHub, type Who } from '../helpers/account-hub.ts';
import { describeSqlite } from '../helpers/each-store.ts';
import { cityCode, hubDocuments } from '../helpers/hub-documents.ts';
import { rowOf, sessionOf } from '../helpers/test-hub.ts';

function memoryVault(): TokenVault {
  let kept: string | null = null;
  return {
    read: async () => kept,
    write: async (text) => {
      kept = text;
    },
    clear: () => {
      kept = null;
    },
  };
}

const noFiles = { files: [], filesLeft: { later: 0, tooLarge: 0 } };

/** A PC that has never had a network: whatever it sends is lost. */
function offlinePc(clock: Clock) {
  const [token, ring] = [memoryVault(), memoryVault()];
  const place = { address: '', identity: null as string | null };
  const address: HubAddress = {
    current: () => place.address,
    set: (typed) => {
      place.address = typed;
    },
    hub: () => place.identity,
    setHub: (hub) => {
      place.identity = hub;
    },
    before: () => null,
    pin: () => null,
    setPin: () => undefined,
  };
  const log = () => undefined;
  const send = async () => ({ kind: 'offline' }) as const;
  const keys = createCarryKeys({ vault: ring, send, log });
  const now = () => clock.now().getTime();
  const calls: Calls<'carry'> = createCarryCalls({
    keys,
    enrol: createEnrol({ keys, link: { address, vault: token }, now }),
    readFile: () => Promise.reject(new Error('no files')),
    send,
    pcName: '乡镇',
    opened: new OpenedPackages(log),
    save: async () => true,
    now,
  });
  return { calls, token, place };
}

describeSqlite((body) => {
  let hub: AccountHub;
  let admin: Who;
  let made: EnrolmentMade;
  let cities = 0;

  const make = (accountId: string, who = admin) =>
    hub.ask('POST', '/v1/enrolment-packages', who, {
      accountId,
      deviceName: '乡镇办公室',
      address: 'https://hub.example',
    });

  beforeEach(async () => {
    hub = await openAccountHub(body.store(), `${cityCode}-e${(cities += 1)}`);
    admin = await hub.signIn('admin');
    made = (await make(hub.clerk.id)).body as unknown as EnrolmentMade;
  });
  afterEach(() => hub.app.close());

  const bring = (base64: string) => hub.ask('POST', '/v1/packages/import', admin, { package: base64 });
  const deviceNames = async () => {
    const { body: answer } = await hub.ask('GET', '/v1/devices', admin);
    return (answer['devices'] as { id: string; name: string }[]).map(({ id, name }) => `${id} ${name}`);
  };

  it('makes a PC without a network one of the city’s: it sends and reads packages from then on', async () => {
    const { calls, token, place } = offlinePc(hub.clock);
    expect(await calls.status()).toMatchObject({ ready: false });
    const wrong = calls.enrol({ package: made.package, code: 'AAAA-BBBB-CCCC' });
    await expect(wrong).rejects.toMatchObject({ code: 'ENROLMENT_CODE_WRONG' });
    const foreign = calls.enrol({ package: made.package, code: made.code, unit: 'office:other' });
    await expect(foreign).rejects.toMatchObject({ code: 'ACCOUNT_OTHER_UNIT' });
    expect([await token.read(), place.address]).toEqual([null, '']);

    const who = await calls.enrol({ package: made.package, code: made.code.toLowerCase() });
    expect(who).toMatchObject({ id: hub.clerk.id, role: hub.clerk.role, deviceId: made.deviceId });
    expect(place).toMatchObject({ address: 'https://hub.example', identity: expect.any(String) });
    expect(await calls.status()).toMatchObject({ ready: true });
    const session = sessionOf('townshipOperator', { ...who, sessionId: '' });
    const rows = [
      { collection: 'unions' as const, row: rowOf(session, hubDocuments.unions({ name: 'n1' })) },
    ];
    const sealed = await calls.seal({ confirms: {}, rows, ...noFiles });
    expect(await bring(sealed.package)).toMatchObject({ status: 200, body: { stored: 1 } });
    const answer = await hub.ask('POST', '/v1/packages/export', admin, { deviceId: made.deviceId });
    const opened = await calls.unseal({ package: String(answer.body['package']) });
    expect(opened.contents.answered).toMatchObject([{ answer: { kind: 'stored' } }]);
    // Should it ever come to a network, it is known there.
    expect(await hub.ask('GET', '/v1/session', bearer(await token.read()))).toMatchObject({
      body: { id: hub.clerk.id },
    });
  });

  it('is in the city’s list, and out at once when it is revoked', async () => {
    expect(await deviceNames()).toContain(`${made.deviceId} 乡镇办公室`);
    const { calls } = offlinePc(hub.clock);
    await calls.enrol({ package: made.package, code: made.code });
    const sealed = await calls.seal({ confirms: {}, rows: [], ...noFiles });
    await hub.ask('DELETE', `/v1/devices/${made.deviceId}?reason=lost`, admin);
    expect(await bring(sealed.package)).toMatchObject({ code: 'PACKAGE_DEVICE_REVOKED' });
    const answer = await hub.ask('POST', '/v1/packages/export', admin, { deviceId: made.deviceId });
    expect(answer).toMatchObject({ code: 'PACKAGE_DEVICE_REVOKED' });
  });

  it('is made by the administrator alone, for townships alone', async () => {
    const clerk = await hub.enrol(hub.clerk.id, 'pc-9');
    expect(await make(hub.clerk.id, clerk)).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await make(hub.admin.id)).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await make('nobody')).toMatchObject({ code: 'ACCOUNT_UNKNOWN' });
  });
});
