import { afterEach, beforeEach, expect, it } from 'vitest';
import { Value } from 'typebox/value';
import { verifyAudit } from '../../../server/services/verify-audit.ts';
import {
  BoardSchema,
  SpreadSchema,
  type Board,
  type Meeting,
  type Spread,
} from '../../../shared/sync/meeting.ts';
import { describeEachStore } from '../../helpers/each-store.ts';
import type { Who } from '../../helpers/account-hub.ts';
import { cityCode } from '../../helpers/hub-documents.ts';
import {
  candidacy,
  openMeetingHub,
  panelSheet,
  submitted,
  type candidates,
  type MeetingHub,
} from '../../helpers/meeting-hub.ts';
import { tabletOf, type Tablet } from '../../helpers/tablet.ts';

describeEachStore((body) => {
  let hub: MeetingHub;
  let meeting: Meeting;
  let cities = 0;
  beforeEach(async () => {
    hub = await openMeetingHub(body.store(), `${cityCode}-m${(cities += 1)}`);
    meeting = await hub.openMeeting();
  });
  afterEach(() => hub.app.close());

  const tablet = async (memberId: string): Promise<Tablet> =>
    tabletOf(hub, await hub.join(meeting.id, memberId));
  const handIn = async (
    from: Tablet,
    memberId: string,
    names: readonly (keyof typeof candidates)[],
    points = 100,
  ): Promise<void> => {
    for (const name of names) {
      const sheet = panelSheet(name, memberId, from.accountId);
      expect(await from.push('sheets', submitted(sheet, points))).toMatchObject({ kind: 'stored' });
    }
  };
  const room = (path: string) => hub.ask('GET', `/v1/meetings/${meeting.id}/${path}`, hub.operator);

  it('lets a tablet in once, by a code that ends', async () => {
    const codes = `/v1/meetings/${meeting.id}/codes`;
    const make = () => hub.ask('POST', codes, hub.operator, { memberId: 'm1' });
    const join = (code: unknown) => hub.ask('POST', '/v1/meetings/join', null, { code, used: false });
    const first = await make();
    const second = await make();
    expect((await join(first.body['code'])).code).toBe('CODE_UNKNOWN');
    expect((await join(second.body['code'])).body).toMatchObject({
      panelMemberId: 'm1',
      role: 'panelMember',
    });
    expect((await join(second.body['code'])).code).toBe('CODE_USED');
    const third = await make();
    hub.pass(3601);
    expect(await join(third.body['code'])).toMatchObject({ status: 403, code: 'MEETING_CODE_EXPIRED' });
    expect(await hub.ask('POST', codes, hub.operator, { memberId: 'm4' })).toMatchObject({
      code: 'MEETING_MEMBER_WRONG',
    });
    expect(await verifyAudit(hub.store, hub.cityId)).toMatchObject({ kind: 'intact' });
  });

  it('shows a tablet the agenda and nothing else, without what scoring does not need', async () => {
    const seen = await tablet('m1');
    const ids = async (collection: Parameters<Tablet['pull']>[0]) =>
      (await seen.pull(collection)).map(({ id }) => id);
    expect(await ids('candidacies')).toEqual(['a1', 'a2', 'b1'].map(candidacy));
    expect(await ids('unions')).toEqual(['u-a1', 'u-a2', 'u-b1']);
    const people = await seen.pull('people');
    expect(people.map(({ id }) => id)).toEqual(['p-a1', 'p-a2', 'p-b1']);
    expect(JSON.stringify(people)).not.toContain('138');
    expect(await ids('sheets')).toEqual(['a1', 'a2', 'b1'].map((name) => `${candidacy(name)}|self`));
    for (const collection of ['results', 'certificates', 'audit', 'applications', 'evidence'] as const)
      expect(await ids(collection)).toEqual([]);
  });

  it('closes a recused candidate: by the township at once, by his own word from then on', async () => {
    const township = await tablet('m3');
    expect((await township.pull('candidacies')).length).toBe(3);
    expect((await township.pull('sheets')).map(({ id }) => id)).toEqual([
      `${candidacy('a1')}|self`,
      `${candidacy('a2')}|self`,
    ]);
    const declared = { recused: true, recuseReason: '亲属' };
    const own = panelSheet('a1', 'm3', township.accountId, declared);
    expect(await township.push('sheets', submitted(own, 0))).toMatchObject({ kind: 'stored' });
    expect((await township.pull('sheets')).map(({ id }) => id)).toEqual([
      `${candidacy('a2')}|self`,
      `${candidacy('a1')}|panel:m3`,
    ]);
  });

  it('takes from a tablet its own sheets of the agenda and refuses all others', async () => {
    const one = await tablet('m1');
    const own = panelSheet('a1', 'm1', one.accountId);
    expect(await one.push('sheets', own)).toMatchObject({ kind: 'stored' });
    for (const sheet of [panelSheet('x1', 'm1', one.accountId), panelSheet('a1', 'm2', one.accountId)])
      expect(await one.push('sheets', sheet)).toMatchObject({ kind: 'refused', code: 'NOT_PERMITTED' });
    const other = await tablet('m2');
    expect((await other.pull('sheets')).map(({ id }) => id)).not.toContain(own.id);
  });

  it('has a board that is the same whatever anybody gives', async () => {
    const board = async (points: readonly [number, number]) => {
      const held = await openMeetingHub(body.store(), `${cityCode}-b${(cities += 1)}`);
      const { id } = await held.openMeeting();
      for (const [index, memberId] of ['m1', 'm2'].entries()) {
        const from = await tabletOf(held, await held.join(id, memberId));
        for (const name of ['a1', 'a2', 'b1'] as const) {
          const sheet = submitted(panelSheet(name, memberId, from.accountId), points[index] ?? 0);
          await from.push('sheets', sheet);
        }
      }
      const answer = await held.ask('GET', `/v1/meetings/${id}/board`, held.operator);
      await held.app.close();
      expect(Value.Check(BoardSchema, answer.body)).toBe(true);
      return JSON.stringify(answer.body).replaceAll(id, 'meeting');
    };
    const low = await board([0, 0]);
    expect(await board([500, 100])).toBe(low);
    expect(JSON.parse(low)).toMatchObject({ quorum: 2, finished: 2 });
    const { members } = JSON.parse(low) as Board;
    expect(members.map(({ done, total, recused }) => [done, total, recused])).toEqual([
      [3, 3, 0],
      [3, 3, 0],
      [0, 2, 1],
    ]);
  });

  it('opens the spread only when the quorum has handed in everything, and says who opened it', async () => {
    const [one, two] = [await tablet('m1'), await tablet('m2')];
    await handIn(one, 'm1', ['a1', 'a2', 'b1'], 300);
    await handIn(two, 'm2', ['a1', 'a2'], 500);
    const open = () => hub.ask('POST', `/v1/meetings/${meeting.id}/spread`, hub.operator);
    const refused = await open();
    expect(refused).toMatchObject({ status: 409, code: 'MEETING_QUORUM_MISSING' });
    expect(refused.body['params']).toEqual({ finished: 1, quorum: 2 });
    expect(await room('spread')).toMatchObject({ status: 403, code: 'MEETING_SPREAD_CLOSED' });
    await handIn(two, 'm2', ['b1'], 500);
    expect((await open()).body['spread']).toMatchObject({ by: '周经办', finished: 2 });
    await handIn(await tablet('m3'), 'm3', ['a1'], 200);
    const { body: found } = await room('spread');
    expect(Value.Check(SpreadSchema, found)).toBe(true);
    const [first, , last] = (found as unknown as Spread).candidates;
    expect(first?.totals).toEqual([
      { memberId: 'm1', name: '王建国', points: 300, late: false },
      { memberId: 'm2', name: '赵敏', points: 500, late: false },
      { memberId: 'm3', name: '钱伟', points: 200, late: true },
    ]);
    expect(last).toMatchObject({ recused: 1, totals: [{ points: 300 }, { points: 500 }] });
    const audit = await hub.store.readAudit(hub.cityId, 0, 1000);
    expect(audit.filter(({ action }) => action === 'open-spread')).toHaveLength(1);
  });

  it('lets the chair’s own tablet read the board and open the spread of his meeting, and nobody else’s', async () => {
    const another = await hub.openMeeting({ title: '第二场', chairId: 'm2' });
    const chair = await hub.join(meeting.id, 'm1');
    const member = await hub.join(meeting.id, 'm2');
    const listed = async (who: Who) => {
      const { body: answer } = await hub.ask('GET', '/v1/meetings', who);
      return (answer['meetings'] as readonly Meeting[]).map(({ id }) => id);
    };
    expect(await listed(chair)).toEqual([meeting.id]);
    expect(await listed(member)).toEqual([]);
    const at = (id: string, rest = '') => `/v1/meetings/${id}${rest}`;
    const refused = { status: 403, code: 'NOT_PERMITTED' };
    for (const id of [meeting.id, another.id, 'nobody']) {
      for (const rest of ['/board', '/spread']) {
        expect(await hub.ask('GET', at(id, rest), member)).toMatchObject(refused);
        if (id !== meeting.id) expect(await hub.ask('GET', at(id, rest), chair)).toMatchObject(refused);
      }
      expect(await hub.ask('POST', at(id, '/spread'), member)).toMatchObject(refused);
      for (const rest of ['/minutes', '/export'])
        expect(await hub.ask('POST', at(id, rest), chair)).toMatchObject(refused);
      expect(await hub.ask('POST', at(id, '/codes'), chair, { memberId: 'm2' })).toMatchObject(refused);
      expect(await hub.ask('GET', at(id), chair)).toMatchObject(refused);
    }
    expect(await hub.ask('POST', at(another.id, '/spread'), chair)).toMatchObject(refused);

    const open = () => hub.ask('POST', at(meeting.id, '/spread'), chair);
    expect(await open()).toMatchObject({ status: 409, code: 'MEETING_QUORUM_MISSING' });
    expect(await hub.ask('GET', at(meeting.id, '/spread'), chair)).toMatchObject({
      code: 'MEETING_SPREAD_CLOSED',
    });
    await handIn(await tabletOf(hub, chair), 'm1', ['a1', 'a2', 'b1'], 300);
    await handIn(await tabletOf(hub, member), 'm2', ['a1', 'a2', 'b1'], 500);
    expect((await hub.ask('GET', at(meeting.id, '/board'), chair)).body).toMatchObject({ finished: 2 });
    expect((await open()).body['spread']).toMatchObject({ by: '王建国', finished: 2 });
    const { body: spread } = await hub.ask('GET', at(meeting.id, '/spread'), chair);
    expect(Value.Check(SpreadSchema, spread)).toBe(true);
    expect(await hub.ask('GET', at(meeting.id, '/spread'), member)).toMatchObject(refused);
  });

  it('draws minutes that name no score, signed and in the audit chain', async () => {
    await handIn(await tablet('m1'), 'm1', ['a1', 'a2', 'b1'], 4321);
    const drawn = await hub.ask('POST', `/v1/meetings/${meeting.id}/minutes`, hub.operator);
    const { minutes } = drawn.body as unknown as Meeting;
    expect(minutes?.content).toMatchObject({
      version: 1,
      chair: '王建国',
      absent: ['孙丽'],
      opened: null,
      recusals: [{ member: '钱伟', kind: 'own-township' }],
      candidates: [
        { valid: 1, recused: 0 },
        { valid: 1, recused: 0 },
        { valid: 1, recused: 1 },
      ],
    });
    expect(JSON.stringify(minutes?.content)).not.toContain('4321');
    const audit = await hub.store.readAudit(hub.cityId, 0, 1000);
    expect(audit.at(-1)?.subject).toBe(`meetings/${meeting.id}#1:${minutes?.hash}`);
    const again = await hub.ask('POST', `/v1/meetings/${meeting.id}/minutes`, hub.operator);
    expect((again.body as unknown as Meeting).minutes?.content.version).toBe(2);
  });

  it('refuses an agenda, members or a quorum that cannot be', async () => {
    const wanted: readonly [object, string][] = [
      [{ candidacyIds: [candidacy('nobody')] }, 'MEETING_AGENDA_WRONG'],
      [{ memberIds: ['m9'] }, 'MEETING_MEMBER_WRONG'],
      [{ chairId: 'm9' }, 'MEETING_MEMBER_WRONG'],
      [{ quorum: 4 }, 'MEETING_QUORUM_WRONG'],
    ];
    for (const [choice, code] of wanted) await expect(hub.openMeeting(choice)).rejects.toThrow(code);
  });

  it('sends a browser that somebody has used before what its new member is to see', async () => {
    const own = panelSheet('a1', 'm2', (await tablet('m2')).accountId);
    await (await tablet('m2')).push('sheets', own);
    const used = await tabletOf(hub, await hub.join(meeting.id, 'm1'));
    const seen = await used.pull('sheets');
    expect(seen.map(({ id }) => id)).not.toContain(own.id);
    const { body: page } = await hub.ask('GET', '/v1/sync/sheets/pull?after=0', hub.operator);
    const { seq } = page['checkpoint'] as { readonly seq: number };
    const next = await tabletOf(hub, await hub.join(meeting.id, 'm2', true));
    expect((await next.pull('sheets', seq)).map(({ id }) => id)).toContain(own.id);
  });
});
