import { Value } from 'typebox/value';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  KeysExchangedSchema,
  PackageExportedSchema,
  PackageImportedSchema,
  PackageInspectionSchema,
  PackageListSchema,
  type KeysExchanged,
} from '../../shared/transfer/package-answers.ts';
import { openAccountHub, type AccountHub, type Who } from '../helpers/account-hub.ts';
import { carryingPc, type CarryingPc } from '../helpers/carrying-pc.ts';
import { describeEachStore } from '../helpers/each-store.ts';
import { cityCode, hubDocuments, neighbour } from '../helpers/hub-documents.ts';
import { pushOne, rowOf, sessionOf, stateOf } from '../helpers/test-hub.ts';

describeEachStore((body) => {
  let hub: AccountHub;
  let admin: Who;
  let token: Who;
  let pc: CarryingPc;
  let cities = 0;

  beforeEach(async () => {
    hub = await openAccountHub(body.store(), `${cityCode}-p${(cities += 1)}`);
    token = await hub.enrol(hub.clerk.id, 'pc-1');
    admin = await hub.signIn('admin');
    pc = await carryingPc();
    const { signingKey, recipient } = pc.keys;
    const met = await hub.ask('POST', '/v1/devices/keys', token, { signingKey, recipient });
    expect(Value.Check(KeysExchangedSchema, met.body)).toBe(true);
    pc.meet(met.body as unknown as KeysExchanged);
  });
  afterEach(() => hub.app.close());

  const clerkSession = () =>
    sessionOf('townshipOperator', { id: hub.clerk.id, cityId: hub.cityId, deviceId: 'pc-1' });
  const union = (name: string) => ({
    collection: 'unions' as const,
    row: rowOf(clerkSession(), hubDocuments.unions({ name })),
  });
  const bring = (base64: string, who = admin) =>
    hub.ask('POST', '/v1/packages/import', who, { package: base64 });
  const fetchAnswer = async () => {
    const made = await hub.ask('POST', '/v1/packages/export', admin, { deviceId: 'pc-1' });
    expect(Value.Check(PackageExportedSchema, made.body)).toBe(true);
    return pc.open(String(made.body['package']));
  };
  const stored = async () => {
    const scope = { kind: 'all' } as const;
    const query = { collection: 'unions', scope, after: 0, limit: 99 } as const;
    return (await hub.store.readChanges(hub.cityId, query)).map(({ document }) => document.id);
  };

  it('row 33: lists what a package holds, stores it in the PC’s name, and answers every row', async () => {
    const brought = await pc.seal([
      union('n1'),
      {
        ...union('n2'),
        row: rowOf(clerkSession(), hubDocuments.unions({ name: 'n2', township: neighbour })),
      },
      { collection: 'unions', row: { nonsense: true } },
    ]);
    const seen = await hub.ask('POST', '/v1/packages/inspect', admin, { package: brought });
    expect(Value.Check(PackageInspectionSchema, seen.body)).toBe(true);
    expect(seen.body).toMatchObject({ accountName: '张三', counts: { unions: 3 }, refusal: null });
    expect(await stored()).toEqual([]);

    const done = await bring(brought);
    expect(Value.Check(PackageImportedSchema, done.body)).toBe(true);
    expect(done.body).toMatchObject({ serial: 1, stored: 1, duplicate: 0, conflict: 0, refused: 2 });
    expect(await stored()).toEqual(['u-n1']);

    const answer = await fetchAnswer();
    expect(answer.answers).toBe(1);
    expect(answer.answered.map(({ id, answer: { kind } }) => [id, kind])).toEqual([
      ['u-n1', 'stored'],
      ['u-n2', 'refused'],
    ]);
    expect(answer.changes.map(({ document }) => document.id)).toEqual(['u-n1']);
  });

  it('row 33: imports a package once, and none that is older than another', async () => {
    const first = await pc.seal([union('n1')]);
    const second = await pc.seal([union('n1'), union('n2')]);
    expect((await bring(second)).status).toBe(200);
    expect(await bring(second)).toMatchObject({ status: 409, code: 'PACKAGE_REPEATED' });
    expect(await bring(first)).toMatchObject({ status: 409, code: 'PACKAGE_STALE' });
    const seen = await hub.ask('POST', '/v1/packages/inspect', admin, { package: first });
    expect(seen.body).toMatchObject({ refusal: { code: 'PACKAGE_STALE', params: { serial: 1, newest: 2 } } });
    expect(await stored()).toEqual(['u-n1', 'u-n2']);
  });

  it('calls what has come over the network a duplicate, and shows a conflict as it is now', async () => {
    const { row } = union('n1');
    await pushOne(hub, clerkSession(), 'unions', row);
    const mine = hubDocuments.unions({ name: 'n1' });
    const stale = rowOf(clerkSession(), { ...mine, name: '旧', rev: 9 });
    const done = await bring(await pc.seal([union('n1'), { collection: 'unions', row: stale }]));
    expect(done.body).toMatchObject({ duplicate: 1, conflict: 1 });
    const newer = rowOf(clerkSession(), { ...mine, name: '新' }, stateOf(clerkSession(), mine));
    expect(await pushOne(hub, clerkSession(), 'unions', newer)).toMatchObject({ kind: 'stored' });
    const { answered } = await fetchAnswer();
    expect(answered[1]?.answer).toMatchObject({ kind: 'conflict', master: { name: '新' } });
  });

  it('sends everything that the PC may see and has not confirmed, and nothing else', async () => {
    const city = sessionOf('cityAdmin', { cityId: hub.cityId });
    const foreign = sessionOf('townshipOperator', { cityId: hub.cityId, orgCode: neighbour });
    await pushOne(hub, foreign, 'unions', rowOf(foreign, hubDocuments.unions({ township: neighbour })));
    await pushOne(hub, city, 'cycles', rowOf(city, hubDocuments.cycles()));
    await bring(await pc.seal([union('n1')]));
    const all = await fetchAnswer();
    expect(all.changes.map(({ collection }) => collection).sort()).toEqual(['cycles', 'unions']);
    const confirms = Object.fromEntries(all.changes.map(({ collection, seq }) => [collection, seq]));
    await bring(await pc.seal([], confirms));
    const rest = await fetchAnswer();
    expect(rest).toMatchObject({ answers: 2, from: confirms, answered: [], changes: [] });
  });

  it('takes nothing from a revoked PC, from a stranger, or by the hand of a township', async () => {
    const brought = await pc.seal([union('n1')]);
    expect(await bring(brought, token)).toMatchObject({ status: 403, code: 'NOT_PERMITTED' });
    for (const path of ['inspect', 'export']) {
      const asked = path === 'export' ? { deviceId: 'pc-1' } : { package: brought };
      expect((await hub.ask('POST', `/v1/packages/${path}`, token, asked)).status).toBe(403);
    }
    expect((await hub.ask('GET', '/v1/packages', token)).status).toBe(403);
    const stranger = await carryingPc();
    stranger.meet({ cityId: hub.cityId, deviceId: 'pc-1', city: (await knownCity()).city });
    expect(await bring(await stranger.seal([union('n1')]))).toMatchObject({ code: 'PACKAGE_SIGNER_UNKNOWN' });
    await hub.ask('DELETE', '/v1/devices/pc-1', admin);
    expect(await bring(brought)).toMatchObject({ status: 403, code: 'PACKAGE_DEVICE_REVOKED' });
    expect(await hub.ask('POST', '/v1/packages/export', admin, { deviceId: 'pc-1' })).toMatchObject({
      code: 'PACKAGE_DEVICE_REVOKED',
    });
    expect(await stored()).toEqual([]);
  });
  const knownCity = async (): Promise<KeysExchanged> => {
    const { signingKey, recipient } = pc.keys;
    const { body: met } = await hub.ask('POST', '/v1/devices/keys', token, { signingKey, recipient });
    return met as unknown as KeysExchanged;
  };

  it('gives keys to enrolled PCs only, and a browser is none', async () => {
    const { signingKey, recipient } = pc.keys;
    expect(await hub.ask('POST', '/v1/devices/keys', admin, { signingKey, recipient })).toMatchObject({
      code: 'NOT_A_DEVICE',
    });
    expect((await hub.ask('POST', '/v1/devices/keys', null, { signingKey, recipient })).status).toBe(401);
  });

  it('refuses damaged files by name, and they change nothing', async () => {
    const file = Buffer.from(await pc.seal([union('n1')]), 'base64');
    const cut = file.subarray(0, -9).toString('base64');
    file[file.length - 20] = (file.at(-20) ?? 0) ^ 1;
    for (const [code, text] of [
      ['PACKAGE_TRUNCATED', cut],
      ['PACKAGE_TAMPERED', file.toString('base64')],
      ['PACKAGE_UNKNOWN', Buffer.from('%PDF-1.7').toString('base64')],
    ] as const) {
      expect(await bring(text)).toMatchObject({ status: 422, code });
    }
    const { body: list } = await hub.ask('GET', '/v1/packages', admin);
    expect(list).toMatchObject({ packages: [] });
  });

  it('registers who imported and exported what', async () => {
    await bring(await pc.seal([union('n1')]));
    hub.pass(60);
    await fetchAnswer();
    const { body: list } = await hub.ask('GET', '/v1/packages', admin);
    expect(Value.Check(PackageListSchema, list)).toBe(true);
    expect(list).toMatchObject({
      packages: [
        { direction: 'out', serial: 1, by: '李四', counts: { unions: 1 }, deviceName: '办公室' },
        { direction: 'in', serial: 1, by: '李四', counts: { unions: 1 }, at: '2026-12-01T02:00:00.000Z' },
      ],
      devices: [{ id: 'pc-1', accountName: '张三', importedAt: '2026-12-01T02:00:00.000Z' }],
    });
  });
});
