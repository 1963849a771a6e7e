import { afterAll, beforeAll, expect, it } from 'vitest';
import { addAccount, atTheHub } from '../../server/accounts/add-account.ts';
import type { Account } from '../../server/store/account-store.ts';
import type { ActorRole } from '../../shared/domain/actor.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import { builtInDocuments } from '../../shared/schemes/built-in.ts';
import { pushPath, type RowAnswer } from '../../shared/sync/protocol.ts';
import { bearer, openAccountHub, type AccountHub, type Who } from '../helpers/account-hub.ts';
import { describeEachStore } from '../helpers/each-store.ts';
import { cityCode, home, hubDocuments, neighbour } from '../helpers/hub-documents.ts';
import { newAccount, password } from '../helpers/test-accounts.ts';

const ourKey = 'key-of-this-office-pc';

describeEachStore((body) => {
  let hub: AccountHub;
  let chair: Account;
  let people = 0;
  beforeAll(async () => {
    hub = await openAccountHub(body.store(), cityCode);
    chair = await add('townshipChair', home);
  });
  afterAll(() => hub.app.close());

  async function add(role: ActorRole, orgCode: string): Promise<Account> {
    people += 1;
    return addAccount(hub, newAccount({ login: `person${people}`, role, orgCode }), atTheHub);
  }

  /** A browser on the machine with this key. */
  async function signInAt(account: Account, deviceKey: string): Promise<Who> {
    const typed = { account: account.login, password, deviceKey };
    const { headers } = await hub.ask('POST', '/v1/session', null, typed);
    return { cookie: String(headers['set-cookie']).split(';')[0] ?? '' };
  }

  let rows = 0;
  async function push(
    who: Who,
    writer: string,
    change: object = {},
    collection: CollectionName = 'unions',
  ): Promise<string> {
    rows += 1;
    const document = hubDocuments[collection]({ township: home, name: `carried${rows}` });
    const state = { ...document, ...change, updatedBy: writer, _deleted: false };
    const row = { newDocumentState: state, assumedMasterState: null };
    const { body: answer } = await hub.ask('POST', pushPath(collection), who, { rows: [row] });
    const [first] = answer['answers'] as readonly RowAnswer[];
    return first?.kind === 'refused' ? first.code : (first?.kind ?? 'none');
  }

  it('takes what a colleague left unsent on the same machine, and notes who brought it', async () => {
    await signInAt(hub.clerk, ourKey);
    const who = await signInAt(chair, ourKey);
    expect(await push(who, hub.clerk.id)).toBe('stored');
    expect(await push(who, hub.clerk.id, {}, 'audit')).toBe('stored');
    const chain = await hub.store.readAudit(cityCode, 0, 1000);
    expect(chain.filter(({ action }) => action === 'carry')).toMatchObject([
      { actor: chair.id, subject: `accounts/${hub.clerk.id}` },
      { actor: chair.id, subject: `accounts/${hub.clerk.id}` },
    ]);
  });

  it('takes nothing in the name of somebody who was never on the machine, or only on another', async () => {
    await signInAt(hub.clerk, ourKey);
    const never = await add('townshipOperator', home);
    const elsewhere = await add('townshipOperator', home);
    await signInAt(elsewhere, 'key-of-another-machine');
    const who = await signInAt(chair, ourKey);
    for (const { id } of [never, elsewhere]) expect(await push(who, id)).toBe('STAMP_FOREIGN');
    expect(await push(await hub.signIn(chair.login), hub.clerk.id)).toBe('STAMP_FOREIGN');
  });

  it('takes nothing of another unit’s account, and nothing for another unit', async () => {
    const stranger = await add('townshipOperator', neighbour);
    await signInAt(stranger, ourKey);
    const who = await signInAt(chair, ourKey);
    expect(await push(who, stranger.id)).toBe('STAMP_FOREIGN');
    expect(await push(who, stranger.id, { townshipCode: neighbour })).toBe('NOT_PERMITTED');
    expect(await push(who, hub.clerk.id, { townshipCode: neighbour })).toBe('NOT_PERMITTED');
  });

  it('takes nothing of a disabled account', async () => {
    const leaver = await add('townshipOperator', home);
    await signInAt(leaver, ourKey);
    const who = await signInAt(chair, ourKey);
    expect(await push(who, leaver.id)).toBe('stored');
    await hub.ask('DELETE', `/v1/accounts/${leaver.id}`, await hub.signIn('admin'));
    expect(await push(who, leaver.id)).toBe('STAMP_FOREIGN');
  });

  it('gives nobody a colleague’s rights', async () => {
    const auditor = await add('auditor', cityCode);
    await signInAt(hub.admin, 'key-of-the-city-office');
    const who = await signInAt(auditor, 'key-of-the-city-office');
    expect(await push(who, hub.admin.id, { id: '130481900' }, 'orgUnits')).toBe('NOT_PERMITTED');
    const back = await signInAt(hub.admin, 'key-of-the-city-office');
    expect(await push(back, auditor.id, { id: '130481901' }, 'orgUnits')).toBe('NOT_PERMITTED');
  });

  it('lets a colleague take over his office’s PC, and only on that very PC', async () => {
    const enrol = async (account: Account, deviceKey: string, unit: string) => {
      const admin = await hub.signIn('admin');
      const { body: made } = await hub.ask('POST', '/v1/enrolment-codes', admin, { accountId: account.id });
      const pc = { deviceId: 'pc-shared', deviceName: '办公室', deviceKey, unit };
      return hub.ask('POST', '/v1/devices/enrol', null, { ...pc, code: made['code'] });
    };
    const first = await enrol(hub.clerk, 'key-of-the-shared-pc', home);
    expect(first.status).toBe(200);
    expect(await enrol(chair, 'key-of-a-thief-so-there', home)).toMatchObject({ code: 'DEVICE_TAKEN' });
    const stranger = await add('townshipOperator', neighbour);
    expect(await enrol(stranger, 'key-of-the-shared-pc', home)).toMatchObject({
      code: 'ACCOUNT_OTHER_UNIT',
      body: { params: { unit: neighbour } },
    });
    const second = await enrol(chair, 'key-of-the-shared-pc', home);
    expect(second.status).toBe(200);
    expect((await hub.ask('GET', '/v1/session', bearer(first.body['token']))).status).toBe(401);
    expect(await push(bearer(second.body['token']), hub.clerk.id)).toBe('stored');
  });

  it('takes from the city office, unstamped, what comes with the program and nothing like it', async () => {
    const who = await hub.signIn('admin');
    const { orgUnits, schemes, cycles } = builtInDocuments(2026);
    const [unit, other] = orgUnits;
    expect(await push(who, 'system', unit, 'orgUnits')).toBe('stored');
    expect(await push(who, 'system', schemes[0], 'schemes')).toBe('stored');
    expect(await push(who, 'system', cycles[0], 'cycles')).toBe('stored');
    expect(await push(who, 'system', { ...other, name: '别处' }, 'orgUnits')).toBe('STAMP_FOREIGN');
    expect(await push(await hub.signIn('zhangsan'), 'system', other, 'orgUnits')).toBe('NOT_PERMITTED');
  });
});
