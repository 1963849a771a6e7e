import { expect, it } from 'vitest';
import { leaseNumbers } from '../../server/services/lease-numbers.ts';
import { beginEpoch } from '../../server/store/epochs.ts';
import { openSqlStore } from '../../server/store/sql-store.ts';
import type { Certificate } from '../../shared/schema/certificate.ts';
import { decideYear } from '../helpers/decided-year.ts';
import { describeEachStore } from '../helpers/each-store.ts';
import { hubDocuments } from '../helpers/hub-documents.ts';
import { pushOne, put, rowOf, sessionOf, testHub } from '../helpers/test-hub.ts';
import { testFieldKeys } from '../helpers/test-field-keys.ts';

describeEachStore((body) => {
  let cities = 0;
  const city = () => {
    const cityId = `final-${(cities += 1)}`;
    const admin = sessionOf('cityAdmin', { cityId });
    return { cityId, hub: testHub(body.store()), admin, clerk: sessionOf('townshipOperator', { cityId }) };
  };

  const openResult = (name: string) => {
    const result = hubDocuments.results({ name });
    const outcome = { ...result.outcome, status: 'incomplete' as const, warnings: ['missing-township'] };
    return { ...result, outcome };
  };

  it('announces no cycle with a result that is still open, by whatever way it is pushed', async () => {
    const { hub, admin, clerk } = city();
    const cycle = await put(hub, admin, 'cycles', hubDocuments.cycles());
    await decideYear(hub, admin);
    await decideYear(hub, admin, '2025');
    await put(hub, admin, 'results', hubDocuments.results());
    for (const name of ['b1', 'b2']) await put(hub, admin, 'results', openResult(name));
    const refused = { kind: 'refused', code: 'CYCLE_NOT_FINAL', params: { count: 2 }, path: 'status' };
    for (const status of ['published', 'archived'] as const) {
      const row = rowOf(admin, { ...cycle, status }, cycle);
      expect(await pushOne(hub, admin, 'cycles', row)).toEqual(refused);
    }
    const other = rowOf(admin, { ...hubDocuments.cycles({ cycleId: '2025' }), status: 'published' as const });
    expect(await pushOne(hub, admin, 'cycles', other)).toMatchObject({ kind: 'stored' });
    const edited = await put(hub, admin, 'cycles', { ...cycle, selfDeadline: '2026-09-01' }, cycle);
    // One is mended, the other one has withdrawn: nothing is open any more.
    const mended = { ...hubDocuments.results({ name: 'b1' }), rev: 2 };
    await put(hub, admin, 'results', mended, { ...openResult('b1'), updatedBy: admin.id });
    const left = { ...hubDocuments.candidacies({ name: 'b2' }), withdrawn: true, withdrawnReason: '离任' };
    await put(hub, clerk, 'candidacies', left);
    const announced = await put(hub, admin, 'cycles', { ...edited, status: 'published' }, edited);
    // What is announced stays so, whatever is found out later.
    await put(hub, admin, 'results', openResult('b3'));
    await put(hub, admin, 'cycles', { ...announced, status: 'archived' }, announced);
  });

  it('counts rates that cannot be computed as open', async () => {
    const { hub, admin } = city();
    const result = hubDocuments.results();
    const outcome = { ...result.outcome, warnings: ['rate-indeterminate'] };
    await put(hub, admin, 'results', { ...result, outcome });
    const row = rowOf(admin, { ...hubDocuments.cycles(), status: 'published' as const });
    expect(await pushOne(hub, admin, 'cycles', row)).toMatchObject({ code: 'CYCLE_NOT_FINAL' });
  });

  const series = '武工评〔2026〕G';
  const certificate = (name: string, place: number): Certificate => {
    const base = hubDocuments.certificates({ name });
    return { ...base, content: { ...base.content, number: `${series}${String(place).padStart(3, '0')}` } };
  };

  it('takes a number only from a block of the device that uses it, once the series is leased', async () => {
    const { hub, admin } = city();
    const other = { ...admin, deviceId: 'pc-2' };
    await put(hub, admin, 'certificates', certificate('early', 7));
    const lease = (who: typeof admin) => leaseNumbers(hub, who, { series, size: 10, request: 'r1' });
    // After the numbers that were given before anybody leased.
    expect(await lease(admin)).toMatchObject({ first: 8, last: 17 });
    expect(await lease(other)).toMatchObject({ first: 18, last: 27 });
    const push = (who: typeof admin, name: string, place: number) =>
      pushOne(hub, who, 'certificates', rowOf(who, certificate(name, place)));
    expect(await push(admin, 'a1', 8)).toMatchObject({ kind: 'stored' });
    expect(await push(other, 'a2', 27)).toMatchObject({ kind: 'stored' });
    for (const [who, place] of [
      [admin, 18],
      [other, 9],
      [admin, 5],
      [admin, 28],
    ] as const) {
      expect(await push(who, `x${place}`, place)).toMatchObject({ code: 'CERTIFICATE_NUMBER_NOT_LEASED' });
    }
    expect(await push(admin, 'again', 8)).toMatchObject({ code: 'CERTIFICATE_NUMBER_USED' });
    const stored = { ...certificate('a2', 27), updatedBy: other.id };
    // Voiding needs no lease.
    await put(hub, admin, 'certificates', { ...stored, status: 'void', voidReason: '损毁' }, stored);
  });

  it('takes back certificates whose lease a restore has lost, and leases their numbers to nobody', async () => {
    const { driver: openDriver } = await body.fresh();
    const driver = await openDriver();
    const store = await openSqlStore(driver, testFieldKeys);
    const [hub, admin] = [testHub(store), sessionOf('cityAdmin')];
    await leaseNumbers(hub, admin, { series, size: 10, request: 'r1' });
    await store.epochs(admin.cityId);
    await driver.transaction((session) => beginEpoch(driver, session, admin.cityId));
    const row = rowOf(admin, certificate('lost', 15));
    expect(await pushOne(hub, admin, 'certificates', row)).toMatchObject({ kind: 'stored' });
    const block = await leaseNumbers(hub, admin, { series, size: 10, request: 'r2' });
    expect(block).toMatchObject({ first: 16, last: 25 });
    await store.close();
  });
});
