import { firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Appointment, Membership } from '../../../shared/schema/union.ts';
import { deleteDatabases } from './delete-databases.ts';
import { cityProfile, demo, demoPart, openData, openSeeded } from './open-data.ts';

beforeEach(deleteDatabases);
afterEach(deleteDatabases);

const newUnion = { name: '甲工会', enterprise: { name: '甲公司' } };
const counts = { asOf: '2026-11-30', employees: 30, members: 27, verified: 27, overReason: null };

const chair = (personId: string, patch: Partial<Appointment> = {}): Appointment => ({
  id: `a-${personId}`,
  personId,
  role: 'chair',
  fullTime: false,
  electedOn: '2024-05-01',
  endOn: null,
  ...patch,
});

const content = (number: string) => ({
  number,
  name: '张三',
  enterpriseName: '甲公司',
  unionName: '甲工会',
  role: '主席',
  levelName: '中级',
  year: 2026,
  cityName: '武安市',
  issuer: '武安市总工会',
  issuedOn: '2026-12-20',
});

test('membership that cannot be is refused; no employees are kept and flagged elsewhere', async () => {
  const { repositories, close } = await openData();
  const { unions } = repositories;
  const id = await unions.create(newUnion);
  const save = (patch: Partial<Membership>) => unions.saveMembership(id, { ...counts, ...patch });
  await expect(save({ verified: 28 })).rejects.toMatchObject({ code: 'VERIFIED_ABOVE_MEMBERS' });
  await expect(save({ members: 31 })).rejects.toMatchObject({ code: 'MEMBERS_ABOVE_EMPLOYEES' });
  await expect(save({ members: 31, overReason: ' ' })).rejects.toMatchObject({
    code: 'MEMBERS_ABOVE_EMPLOYEES',
  });
  await save({ members: 31, overReason: '劳务派遣' });
  await save({ employees: 0, members: 0, verified: 0 });
  expect((await firstValueFrom(unions.watch(id)))!.membership).toMatchObject({ employees: 0 });
  await close();
});

test('a union has one chair at a time, named when a second one comes', async () => {
  const { repositories, close } = await openData();
  const { unions, people } = repositories;
  const first = await people.create({ name: ' 王小明 ' });
  const second = await people.create({ name: '李大勇' });
  const id = await unions.create(newUnion);
  await unions.saveOfficer(id, chair(first));
  await expect(unions.saveOfficer(id, chair(second))).rejects.toMatchObject({
    code: 'SECOND_CHAIR',
    params: { union: '甲工会', name: '王小明' },
  });
  await expect(unions.saveOfficer(id, chair(first, { endOn: '2024-04-30' }))).rejects.toMatchObject({
    code: 'APPOINTMENT_ENDS_BEFORE_START',
  });
  await unions.saveOfficer(id, chair(first, { endOn: '2026-08-10' }));
  await unions.saveOfficer(id, chair(second, { electedOn: '2026-08-10' }));
  expect((await firstValueFrom(unions.watch(id)))!.officers).toHaveLength(2);
  await unions.removeOfficer(id, `a-${second}`);
  await unions.remove(id);
  expect(await firstValueFrom(unions.watch(id))).toBeNull();
  await close();
});

test('a chair is entered once, withdrawn with a reason and reinstated', async () => {
  const { repositories, store, close } = await openSeeded({}, demoPart('130481100'));
  const { candidacies } = repositories;
  const [known] = await firstValueFrom(candidacies.watchCycle('2026'));
  expect(await candidacies.add('2026', known!.unionId, known!.appointmentId)).toBe(known!.id);
  expect(await firstValueFrom(candidacies.watch(known!.id))).toMatchObject({ rev: known!.rev });
  await expect(candidacies.add('2026', known!.unionId, 'nobody')).rejects.toMatchObject({
    code: 'DOCUMENT_MISSING',
  });
  await expect(candidacies.withdraw(known!.id, ' ')).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
  await candidacies.withdraw(known!.id, '离任');
  expect(await firstValueFrom(candidacies.watch(known!.id))).toMatchObject({
    withdrawn: true,
    withdrawnReason: '离任',
  });
  await candidacies.reinstate(known!.id);
  expect(await firstValueFrom(candidacies.watch(known!.id))).toMatchObject({
    withdrawn: false,
    withdrawnReason: null,
  });
  const log = await store.database.audit.find().exec();
  expect(log.map(({ action }) => action).sort()).toEqual(['reinstate', 'withdraw']);
  await close();
});

test('a certificate number is used once and for ever, and a void certificate is not printed', async () => {
  const { repositories, close } = await openSeeded({ profile: cityProfile }, demoPart('130481100'));
  const { certificates } = repositories;
  const candidacy = demo.candidacies.find(({ townshipCode }) => townshipCode === '130481100')!;
  const certificate = (number: string, candidacyId = candidacy.id) => ({
    kind: 'level' as const,
    cycleId: '2026',
    townshipCode: candidacy.townshipCode,
    candidacyId,
    personId: candidacy.personId,
    levelCode: 'intermediate',
    content: content(number),
  });
  const first = await certificates.nextNumber('武工2026-');
  expect(first).toBe('武工2026-0001');
  const twice = await Promise.allSettled([
    certificates.issue(certificate(first)),
    certificates.issue(certificate(first, 'other')),
  ]);
  expect(twice.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  await expect(certificates.issue(certificate('武工2026-0002'))).rejects.toMatchObject({
    code: 'CERTIFICATE_ALREADY_ISSUED',
    params: { number: first },
  });
  const [issued] = await firstValueFrom(certificates.watchCycle('2026'));
  await certificates.recordPrint(issued!.id, 'b'.repeat(64));
  await certificates.void(issued!.id, '写错名字');
  await expect(certificates.recordPrint(issued!.id, '')).rejects.toMatchObject({ code: 'CERTIFICATE_VOID' });
  expect(await certificates.nextNumber('武工2026-')).toBe('武工2026-0002');
  await certificates.issue(certificate('武工2026-0002'));
  expect((await firstValueFrom(certificates.watch(issued!.id)))!.prints).toHaveLength(1);
  await close();
});

test('the panel and the deadlines of a cycle are the city’s', async () => {
  const city = await openSeeded({ profile: cityProfile }, demoPart('130481100'));
  const { cycles } = city.repositories;
  const member = { id: 'm9', name: '周敏', org: '法律部', seat: 'department' as const, townshipCode: null };
  await cycles.savePanelMember('2026', member);
  await cycles.savePanelMember('2026', { ...member, name: '周慧敏' });
  await cycles.removePanelMember('2026', 'm1');
  await cycles.setDeadlines('2026', {
    selfDeadline: null,
    townshipDeadline: null,
    panelDeadline: '2026-12-31',
  });
  const cycle = await firstValueFrom(cycles.watch('2026'));
  expect(cycle!.panel.map(({ id }) => id)).not.toContain('m1');
  expect(cycle!.panel.filter(({ id }) => id === 'm9').map(({ name }) => name)).toEqual(['周慧敏']);
  expect(cycle).toMatchObject({ selfDeadline: null, panelDeadline: '2026-12-31' });
  await city.close();
  const township = await openData();
  await expect(township.repositories.cycles.publish('2026')).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
  await township.close();
});
