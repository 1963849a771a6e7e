import { afterAll, expect, it } from 'vitest';
import { addAccount, atTheHub } from '../../server/accounts/add-account.ts';
import type { Account } from '../../server/store/account-store.ts';
import type { HubSession } from '../../server/session.ts';
import type { ActorRole } from '../../shared/domain/actor.ts';
import { collectionNames, type DocumentOf, type CollectionName } from '../../shared/schema/registry.ts';
import type { KeysExchanged } from '../../shared/transfer/package-answers.ts';
import type { CarriedRow, ToOfficeContents } from '../../shared/transfer/package-contents.ts';
import type { StreamEvent } from '../../shared/sync/protocol.ts';
import { openAccountHub, protocol, type AccountHub, type Who } from '../helpers/account-hub.ts';
import { carryingPc, type CarryingPc } from '../helpers/carrying-pc.ts';
import { describeEachStore } from '../helpers/each-store.ts';
import { cityCode, home, hubDocuments, neighbour } from '../helpers/hub-documents.ts';
import { openStreamWith } from '../helpers/open-stream.ts';
import { newAccount } from '../helpers/test-accounts.ts';
import { pushOne, rowOf, sessionOf, stateOf } from '../helpers/test-hub.ts';
import { mayRead, mayWrite, roles, targets, type Owner, type Target } from './intruder-targets.ts';

const codes: Readonly<Record<Owner, string>> = { own: home, foreign: neighbour };
const owners: readonly Owner[] = ['own', 'foreign'];

/** One document of the table: of a kind, of a unit, in it a word that stands nowhere else. */
interface Planted {
  readonly target: Target;
  readonly owner: Owner;
  readonly canary: string;
  /** As it is stored. */
  readonly document: DocumentOf<CollectionName>;
}

interface City {
  readonly hub: AccountHub;
  readonly admin: Who;
}

/** Whoever may write such a document, under the name that is its canary. */
function writerOf({ writer }: Target, owner: Owner, cityId: string, id: string): HubSession {
  switch (writer) {
    case 'township':
      return sessionOf('townshipOperator', { cityId, id, orgCode: codes[owner] });
    case 'member1':
      return sessionOf('panelMember', { cityId, id });
    case 'member2':
      return sessionOf('panelMember', { cityId, id, panelMemberId: 'm2' });
    case 'finance':
      return sessionOf('finance', { cityId, id });
    case 'office':
    case 'anybody':
      return sessionOf('cityAdmin', { cityId, id });
  }
}

async function plant(hub: AccountHub): Promise<Planted[]> {
  const { cityId } = hub;
  const office = sessionOf('cityAdmin', { cityId, id: 'office' });
  const finance = sessionOf('finance', { cityId, id: 'finance' });
  const checker = sessionOf('finance', { cityId, id: 'checker' });
  const planted: Planted[] = [];
  for (const [place, target] of targets.entries()) {
    for (const owner of owners) {
      const name = `k${place}${owner}`;
      const canary = `canary-${place}-${owner}.`;
      const writer = writerOf(target, owner, cityId, canary);
      if (target.needsResult) {
        for (const one of [name, `new${name}`]) {
          await pushOne(hub, office, 'results', rowOf(office, hubDocuments.results({ name: one })));
          for (const item of target.grounds?.(one) ?? []) {
            const by = item.id.endsWith('|checked') ? checker : finance;
            await pushOne(hub, by, 'cases', rowOf(by, item));
          }
        }
      }
      const document = target.of(codes[owner], name);
      const answer = await pushOne(hub, writer, target.collection, rowOf(writer, document));
      expect(answer.kind, `${target.kind} ${owner}`).toBe('stored');
      planted.push({ target, owner, canary, document: stateOf(writer, document) });
    }
  }
  return planted;
}

/** An enrolled PC of an account, with its keys exchanged. */
async function enrolPc(
  { hub }: City,
  { id }: Account,
): Promise<{ readonly pc: CarryingPc; readonly token: Who }> {
  const token = await hub.enrol(id, `pc-${id}`);
  const pc = await carryingPc();
  const { signingKey, recipient } = pc.keys;
  const { body } = await hub.ask('POST', '/v1/devices/keys', token, { signingKey, recipient });
  pc.meet(body as unknown as KeysExchanged);
  return { pc, token };
}

const accountOf = ({ hub }: City, role: ActorRole, township = home): Promise<Account> =>
  addAccount(
    hub,
    newAccount({
      login: role,
      name: role,
      role,
      orgCode: role.startsWith('township') ? township : hub.cityId,
      panelMemberId: role === 'panelMember' ? 'm1' : null,
    }),
    atTheHub,
  );

interface Attempt {
  readonly planted: Planted;
  readonly what: 'create' | 'update' | 'stale' | 'in another name' | 'remove';
  readonly carried: CarriedRow;
}

/** Everything that can be tried on a document. What the PC should not know is in no row. */
function attemptsOn(planted: Planted, session: HubSession, place: number): Attempt[] {
  const { target, owner, document } = planted;
  const { collection } = target;
  const fresh = target.of(codes[owner], `newk${Math.floor(place / 2)}${owner}`);
  const known = { ...document, updatedBy: 'somebody' };
  const changed = { ...known, createdAt: '2026-01-01T00:00:00.000Z' };
  const foreignName = { ...session, id: 'office' };
  const rows = {
    create: rowOf(session, fresh),
    update: rowOf(session, changed, known),
    stale: rowOf(session, changed),
    'in another name': rowOf(foreignName, changed, known),
    remove: rowOf(session, known, known, true),
  };
  return Object.entries(rows).map(([what, row]) => ({
    planted,
    what: what as Attempt['what'],
    carried: { collection, row },
  }));
}

describeEachStore((body) => {
  let cities = 0;
  const opened: AccountHub[] = [];
  const openCity = async (): Promise<City> => {
    const hub = await openAccountHub(body.store(), `${cityCode}-i${(cities += 1)}`);
    opened.push(hub);
    return { hub, admin: await hub.signIn('admin') };
  };
  afterAll(async () => {
    for (const { app } of opened) await app.close();
  });
  const bring = ({ hub, admin }: City, base64: string) =>
    hub.ask('POST', '/v1/packages/import', admin, { package: base64 });

  it.each(roles)(
    'by a package of %s comes in what he may write, and goes out what he may read',
    async (role) => {
      const city = await openCity();
      const { hub } = city;
      const planted = await plant(hub);
      const account = await accountOf(city, role);
      const { pc, token } = await enrolPc(city, account);
      const { id, orgCode, panelMemberId } = account;
      const session = sessionOf(role, {
        id,
        cityId: hub.cityId,
        orgCode,
        panelMemberId,
        deviceId: `pc-${id}`,
      });
      const attempts = planted.flatMap((one, place) => attemptsOn(one, session, place));
      expect((await bring(city, await pc.seal(attempts.map(({ carried }) => carried)))).status).toBe(200);

      const made = await hub.ask('POST', '/v1/packages/export', city.admin, { deviceId: `pc-${id}` });
      const contents: ToOfficeContents = await pc.open(String(made.body['package']));
      expect(contents.answered).toHaveLength(attempts.length);
      for (const [place, { planted: on, what }] of attempts.entries()) {
        const { target, owner } = on;
        const { answer } = contents.answered[place] ?? {};
        const label = `${role} ${what} ${owner} ${target.kind}`;
        const canEver = mayWrite(role, target, owner) && (what === 'create' || target.collection !== 'audit');
        if (!canEver) {
          expect(answer, label).toEqual({ kind: 'refused', code: 'NOT_PERMITTED', params: {} });
        } else if (what === 'create') expect(answer?.kind, label).toBe('stored');
        else expect(answer?.kind, label).not.toBe('stored');
      }

      // What comes back by the stick, and over the network in pulls, answers and histories.
      const heard: string[] = [JSON.stringify(contents)];
      for (const name of collectionNames) {
        heard.push(
          JSON.stringify((await hub.ask('GET', `/v1/sync/${name}/pull?after=0&limit=500`, token)).body),
        );
        const rows = attempts.filter(({ carried: { collection } }) => collection === name);
        const pushed = { rows: rows.map(({ carried: { row } }) => row) };
        heard.push(JSON.stringify((await hub.ask('POST', `/v1/sync/${name}/push`, token, pushed)).body));
      }
      for (const { target, document } of planted) {
        const path = `/v1/sync/${target.collection}/history?id=${encodeURIComponent(document.id)}`;
        heard.push(JSON.stringify((await hub.ask('GET', path, token)).body));
      }
      const known = heard.join('\n');
      for (const { target, owner, canary } of planted) {
        const label = `${role} reads ${owner} ${target.kind}`;
        expect(known.includes(canary), label).toBe(mayRead(role, target, owner));
      }
    },
  );

  it('what comes in by a package is told on the streams of those who may read it alone', async () => {
    const city = await openCity();
    const { hub } = city;
    const address = await hub.app.listen({ port: 0, host: '127.0.0.1' });
    const streams = await Promise.all(
      roles.map(async (role) => {
        await accountOf(city, role, neighbour);
        const stream = await openStreamWith(address, { ...protocol, ...(await hub.signIn(role)) });
        expect(await stream.next()).toBe('ready {}');
        return { role, stream };
      }),
    );
    const { pc } = await enrolPc(city, hub.clerk);
    const { id, orgCode } = hub.clerk;
    const session = sessionOf('townshipOperator', { id, orgCode, cityId: hub.cityId, deviceId: `pc-${id}` });
    const brought = targets.filter((one) => mayWrite('townshipOperator', one, 'own'));
    const rows = brought.map(({ collection, of }, place) => ({
      collection,
      row: rowOf(session, of(home, `s${place}`)),
    }));
    expect((await bring(city, await pc.seal(rows))).status).toBe(200);
    // Everybody reads it, so that each stream says when it has told the rest.
    const last = sessionOf('cityAdmin', { cityId: hub.cityId, id: 'office' });
    await pushOne(hub, last, 'schemes', rowOf(last, hubDocuments.schemes()));
    for (const { role, stream } of streams) {
      const told = new Set<string>();
      while (!told.has('schemes')) {
        const event = await stream.next();
        if (event === null) throw new Error(`the stream of ${role} has ended`);
        const [, data = '{}'] = /^changed (.*)$/.exec(event) ?? [];
        for (const name of (JSON.parse(data) as Partial<StreamEvent>).collections ?? []) told.add(name);
      }
      await stream.close();
      const readable = brought.filter((one) => mayRead(role, one, 'foreign'));
      const expected = new Set([...readable.map(({ collection }) => collection), 'schemes']);
      expect(told, role).toEqual(expected);
    }
  });

  const office: ReadonlySet<ActorRole> = new Set(['cityAdmin', 'cityOperator']);
  it.each(roles.filter((role) => !office.has(role)))(
    'by the hand of %s no package goes in or out',
    async (role) => {
      const city = await openCity();
      const { pc, token } = await enrolPc(city, await accountOf(city, role));
      const brought = await pc.seal([]);
      const refused = { status: 403, code: 'NOT_PERMITTED' };
      const { hub } = city;
      const before = await hub.store.auditHead(hub.cityId);
      expect(await hub.ask('POST', '/v1/packages/import', token, { package: brought })).toMatchObject(
        refused,
      );
      expect(await hub.ask('POST', '/v1/packages/inspect', token, { package: brought })).toMatchObject(
        refused,
      );
      for (const deviceId of [`pc-${hub.admin.id}`, 'nobody'])
        expect(await hub.ask('POST', '/v1/packages/export', token, { deviceId })).toMatchObject(refused);
      expect(await hub.ask('GET', '/v1/packages', token)).toMatchObject(refused);
      expect(await hub.store.auditHead(hub.cityId)).toEqual(before);
    },
  );

  it.each(roles)('a package that only says it is of %s’s PC changes nothing', async (role) => {
    const city = await openCity();
    const { hub } = city;
    const victim = await accountOf(city, role);
    const { pc } = await enrolPc(city, victim);
    const thief = await enrolPc(city, hub.clerk);
    const deviceId = `pc-${victim.id}`;
    const { signingKey, recipient } = thief.pc.keys;
    const { body: met } = await hub.ask('POST', '/v1/devices/keys', thief.token, { signingKey, recipient });
    const exchanged = met as unknown as KeysExchanged;
    const session = sessionOf(role, { id: victim.id, cityId: hub.cityId, deviceId });
    const rows = [
      { collection: 'unions' as const, row: rowOf(session, hubDocuments.unions({ name: 'forged' })) },
    ];
    const before = await hub.store.auditHead(hub.cityId);

    thief.pc.meet({ ...exchanged, deviceId });
    expect(await bring(city, await thief.pc.seal(rows))).toMatchObject({ code: 'PACKAGE_SIGNER_UNKNOWN' });
    const stranger = await carryingPc();
    stranger.meet({ ...exchanged, deviceId });
    expect(await bring(city, await stranger.seal(rows))).toMatchObject({ code: 'PACKAGE_SIGNER_UNKNOWN' });
    pc.meet({ ...exchanged, deviceId, cityId: '130400' });
    expect((await bring(city, await pc.seal(rows))).status).toBeGreaterThanOrEqual(400);
    const elsewhere = await openCity();
    pc.meet({ ...exchanged, deviceId });
    expect((await bring(elsewhere, await pc.seal(rows))).status).toBeGreaterThanOrEqual(400);
    expect(await hub.store.auditHead(hub.cityId)).toEqual(before);

    await hub.ask('DELETE', `/v1/devices/${deviceId}`, city.admin);
    const ended = await hub.store.auditHead(hub.cityId);
    expect(await bring(city, await pc.seal(rows))).toMatchObject({
      status: 403,
      code: 'PACKAGE_DEVICE_REVOKED',
    });
    expect(await hub.ask('POST', '/v1/packages/export', city.admin, { deviceId })).toMatchObject({
      code: 'PACKAGE_DEVICE_REVOKED',
    });
    expect(await hub.store.auditHead(hub.cityId)).toEqual(ended);
    const scope = { kind: 'all' } as const;
    const stored = await hub.store.readChanges(hub.cityId, {
      collection: 'unions',
      scope,
      after: 0,
      limit: 500,
    });
    expect(stored.map(({ document }) => document.id)).not.toContain('u-forged');
  });
});
