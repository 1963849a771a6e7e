import { afterEach, beforeEach, expect, it } from 'vitest';
import { Value } from 'typebox/value';
import { verifyAudit } from '../../../server/services/verify-audit.ts';
import {
  meetingFormat,
  MeetingPackageSchema,
  type MadePackage,
} from '../../../shared/sync/meeting-package.ts';
import type { Meeting } from '../../../shared/sync/meeting.ts';
import type { Sheet } from '../../../shared/schema/sheet.ts';
import { bytesOfText } from '../../../shared/transfer/bytes.ts';
import { makePackageKeys, signBytes } from '../../../shared/transfer/package-keys.ts';
import type { Answer, Who } from '../../helpers/account-hub.ts';
import { describeEachStore, type StoreBody } from '../../helpers/each-store.ts';
import { openSqlStore } from '../../../server/store/sql-store.ts';
import { cityCode } from '../../helpers/hub-documents.ts';
import { password } from '../../helpers/test-accounts.ts';
import {
  candidacy,
  openMeetingHub,
  panelSheet,
  submitted,
  type MeetingHub,
} from '../../helpers/meeting-hub.ts';
import { tabletOf, type Tablet } from '../../helpers/tablet.ts';
import { testFieldKeys } from '../../helpers/test-field-keys.ts';

/** Two hubs of one city: the laptop in the meeting room and the city's own. */
async function twoHubs(body: StoreBody, cityId: string) {
  const open = async () => openSqlStore(await (await body.fresh()).driver(), testFieldKeys);
  const [near, far] = [await open(), await open()];
  const laptop = await openMeetingHub(near, cityId);
  const city = await openMeetingHub(far, cityId);
  return {
    laptop,
    city,
    admin: await city.signIn('admin'),
    close: async () => {
      await Promise.all([laptop.app.close(), city.app.close()]);
      await Promise.all([near.close(), far.close()]);
    },
  };
}

describeEachStore((body) => {
  let laptop: MeetingHub;
  let city: MeetingHub;
  let admin: Who;
  let close: () => Promise<void>;
  let meeting: Meeting;
  let seat: Who;
  let one: Tablet;
  let sheet: Sheet;
  beforeEach(async () => {
    ({ laptop, city, admin, close } = await twoHubs(body, cityCode));
    meeting = await laptop.openMeeting();
    seat = await laptop.join(meeting.id, 'm1');
    one = await tabletOf(laptop, seat);
    sheet = panelSheet('a1', 'm1', one.accountId);
    await one.push('sheets', sheet);
    await one.push('sheets', submitted(sheet, 300), sheet);
  });
  afterEach(() => close());

  const made = async (): Promise<MadePackage> =>
    (await laptop.ask('POST', `/v1/meetings/${meeting.id}/export`, laptop.operator))
      .body as unknown as MadePackage;
  const take = (given: MadePackage, code = given.code): Promise<Answer> =>
    city.ask('POST', '/v1/meeting-packages', admin, { package: given.package, code });
  const atCity = async (id: string): Promise<Sheet | undefined> =>
    (await city.store.documents(cityCode).findByIds('sheets', [id])).get(id)?.document;

  it('takes over each row as its author would have pushed it, once', async () => {
    const given = await made();
    expect(Value.Check(MeetingPackageSchema, given.package)).toBe(true);
    const facts = await city.ask('POST', '/v1/meeting-packages/check', admin, { package: given.package });
    expect(facts.body).toMatchObject({ title: '2026 年度评审会', members: 3, sheets: 1, own: false });
    expect((await take(given)).body).toEqual({ stored: 1, known: 0, clashed: [], refused: [] });
    expect(await atCity(sheet.id)).toEqual(submitted(sheet, 300));
    expect((await take(given)).body).toEqual({ stored: 0, known: 1, clashed: [], refused: [] });
    const [entry] = await city.store.readHistory(cityCode, 'sheets', sheet.id);
    expect(entry).toMatchObject({ actor: one.accountId, device: meeting.id });
    expect((await city.ask('GET', `/v1/meetings/${meeting.id}/board`, city.operator)).body).toMatchObject({
      members: [{ done: 1 }, { done: 0 }, { done: 0 }],
    });
    expect(await verifyAudit(city.store, cityCode)).toMatchObject({ kind: 'intact' });
  });

  it('goes on from what was taken before, and never back', async () => {
    const early = await made();
    await take(early);
    const later = submitted(panelSheet('a2', 'm1', one.accountId), 200);
    await one.push('sheets', later);
    const detail = { kind: 'return' as const, sheetId: sheet.id, version: 1, reason: '请核对', items: [] };
    const returned = { ...laptopCase(laptop.city.id), detail };
    await laptop.ask('GET', '/v1/session', laptop.operator);
    const office = await tabletOf(laptop, laptop.operator);
    expect(await office.push('cases', { ...returned, updatedBy: office.accountId })).toMatchObject({
      kind: 'stored',
    });
    const second = submitted({ ...submitted(sheet, 300), rev: 3 }, 400, 2);
    expect(await one.push('sheets', second, submitted(sheet, 300))).toMatchObject({ kind: 'stored' });
    expect((await take(await made())).body).toEqual({ stored: 3, known: 0, clashed: [], refused: [] });
    expect((await atCity(sheet.id))?.submissions).toHaveLength(2);
    expect((await take(early)).body).toEqual({ stored: 0, known: 1, clashed: [], refused: [] });
    expect((await atCity(sheet.id))?.submissions).toHaveLength(2);
  });

  it('leaves what the city has changed itself, and says so', async () => {
    const own = await city.openMeeting();
    const there = await tabletOf(city, await city.join(own.id, 'm1'));
    const kept = panelSheet('a1', 'm1', there.accountId, { opinion: '在市总写的' });
    await there.push('sheets', kept);
    expect((await take(await made())).body).toEqual({
      stored: 0,
      known: 0,
      clashed: ['王建国 → 李四'],
      refused: [],
    });
    expect(await atCity(sheet.id)).toEqual(kept);
  });

  it('takes nothing that was altered, is not approved, or comes from another city', async () => {
    const given = await made();
    const altered = {
      ...given.package,
      content: given.package.content.replace('王', '张').replace('2026', '2027'),
    };
    expect((await take({ ...given, package: altered })).code).toBe('MEETING_PACKAGE_DAMAGED');
    expect((await take(given, '0000-0000-0000')).code).toBe('MEETING_PACKAGE_CODE');
    expect((await take(given, '')).code).toBe('MEETING_PACKAGE_CODE');
    const operator = await city.ask('POST', '/v1/meeting-packages', city.operator, {
      package: given.package,
      code: given.code,
    });
    expect(operator.status).toBe(403);
    expect(await atCity(sheet.id)).toBeUndefined();
  });

  it('row 13: tells on a lost stick whose meeting it was, and no score, candidate or member', async () => {
    const given = await made();
    const text = JSON.stringify(given.package);
    expect(text).toContain('2026 年度评审会');
    for (const secret of [sheet.id, candidacy('a1'), '王建国', one.accountId, given.code])
      expect(text).not.toContain(secret);
    expect((await take(given, given.code.toLowerCase().replaceAll('-', ' '))).body).toMatchObject({
      stored: 1,
    });
  });

  it('takes none whose outside says something else than what is under its seal, or of a newer program', async () => {
    const given = await made();
    const keys = await makePackageKeys();
    const signed = async (from: string, to: string) => {
      const content = given.package.content.replace(from, to);
      const signature = await signBytes(keys, bytesOfText(content));
      return { code: given.code, package: { content, signature, publicKey: keys.signingKey } };
    };
    const other = await signed('2026 年度评审会', '2025 年度评审会');
    expect((await take(other)).code).toBe('MEETING_PACKAGE_DAMAGED');
    const newer = await signed(meetingFormat, 'gongping-meeting-3');
    expect((await take(newer)).code).toBe('MEETING_PACKAGE_TOO_NEW');
    expect(await atCity(sheet.id)).toBeUndefined();
  });

  it('asks for no code where the laptop carries the key of this hub', async () => {
    const given = await made();
    const own = await laptop.store.packages(cityCode).findCityKeys();
    if (!own) throw new Error('an export makes the key');
    await city.store.write(cityCode, (writer) => writer.putCityKeys(own));
    expect((await take(given, '')).body).toMatchObject({ stored: 1 });
  });

  it('goes over the network from the laptop to the city’s hub, with the city’s admin signed in for it', async () => {
    const address = await city.app.listen({ port: 0, host: '127.0.0.1' });
    const to = { address, account: 'admin', password };
    const handOver = (change: Partial<typeof to> = {}, who: Who = laptop.operator) =>
      laptop.ask('POST', `/v1/meetings/${meeting.id}/hand-over`, who, { ...to, ...change });
    const refusals = [
      [await handOver({ account: 'operator' }), 'MEETING_CITY_ADMIN'],
      [await handOver({ password: '不是这个密码-2026' }), 'SIGN_IN_FAILED'],
      [await handOver({ address: 'http://127.0.0.1:1' }), 'MEETING_CITY_UNREACHABLE'],
      [await handOver({ address: 'ftp://127.0.0.1' }), 'HUB_ADDRESS_INVALID'],
    ] as const;
    for (const [{ status, body: said }, code] of refusals)
      expect([status, said['kind'], said['code']]).toEqual([200, 'refused', code]);
    expect((await handOver({}, seat)).status).toBe(403);
    expect(await atCity(sheet.id)).toBeUndefined();
    const taken = { known: 0, clashed: [], refused: [] };
    expect((await handOver()).body).toEqual({ kind: 'taken', taken: { ...taken, stored: 1 } });
    expect(await atCity(sheet.id)).toEqual(submitted(sheet, 300));
    expect((await handOver()).body).toEqual({ kind: 'taken', taken: { ...taken, stored: 0, known: 1 } });
  });

  it('refuses rows of people who have no seat, row by row', async () => {
    const cycle = (await city.store.documents(cityCode).findByIds('cycles', ['2026'])).get('2026')?.document;
    if (!cycle) throw new Error('the cycle is there');
    const rest = { ...cycle, rev: 2, panel: cycle.panel.filter(({ id }) => id !== 'm1') };
    const office = await tabletOf(city, city.operator);
    const changed = await office.push('cycles', { ...rest, updatedBy: office.accountId }, cycle);
    expect(changed).toMatchObject({ kind: 'stored' });
    expect((await take(await made())).body).toEqual({
      stored: 0,
      known: 0,
      clashed: [],
      refused: [{ what: '王建国 → 李四', code: 'MEETING_AUTHOR_WRONG', params: {} }],
    });
  });
});

const laptopCase = (by: string) => ({
  id: `return|${candidacy('a1')}|panel:m1|1`,
  rev: 1,
  createdAt: '2026-12-01T03:00:00.000Z',
  updatedAt: '2026-12-01T03:00:00.000Z',
  updatedBy: by,
  deviceId: 'office-pc',
  cycleId: '2026',
  townshipCode: '130481100',
  candidacyId: candidacy('a1'),
  office: 'city' as const,
});
