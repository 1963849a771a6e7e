import { addAccount, atTheHub } from '../../server/accounts/add-account.ts';
import type { HubSession } from '../../server/session.ts';
import type { HubStore } from '../../server/store/hub-store.ts';
import { wuan2021 } from '../../shared/schemes/wuan-2021.ts';
import { sheetId, type Sheet } from '../../shared/schema/sheet.ts';
import type { Meeting, NewMeeting } from '../../shared/sync/meeting.ts';
import { openAccountHub, type AccountHub, type Who } from './account-hub.ts';
import { home, hubDocuments, neighbour } from './hub-documents.ts';
import { sampleSheet, stamp } from './sample-documents.ts';
import { put, sessionOf } from './test-hub.ts';
import { newAccount } from './test-accounts.ts';

const panel = [
  { id: 'm1', name: '王建国', org: '市总', seat: 'leader', townshipCode: null },
  { id: 'm2', name: '赵敏', org: '组织部', seat: 'department', townshipCode: null },
  { id: 'm3', name: '钱伟', org: '康二城镇总工会', seat: 'township', townshipCode: neighbour },
  { id: 'm4', name: '孙丽', org: '财务部', seat: 'department', townshipCode: null },
] as const;

/** a1 and a2 of one township, b1 of the one whose chair sits on the panel, x1 of nobody's agenda. */
export const candidates = {
  a1: home,
  a2: home,
  b1: neighbour,
  x1: home,
} as const;
export const candidacy = (name: string): string => `2026|${name}`;

export interface MeetingHub extends AccountHub {
  readonly operator: Who;
  /** Writes as the office does, past any meeting. */
  readonly city: HubSession;
  readonly townships: Readonly<Record<string, HubSession>>;
  readonly openMeeting: (wanted?: Partial<NewMeeting>) => Promise<Meeting>;
  readonly join: (meetingId: string, memberId: string, used?: boolean) => Promise<Who>;
}

/** A hub with a cycle, four seats and four candidates, each with a township's sheet. */
export async function openMeetingHub(
  store: HubStore,
  cityId: string,
  options: Parameters<typeof openAccountHub>[2] = {},
): Promise<MeetingHub> {
  const hub = await openAccountHub(store, cityId, options);
  const townships = Object.fromEntries(
    [home, neighbour].map((code) => [
      code,
      sessionOf('townshipOperator', { id: `clerk-${code}`, orgCode: code, cityId }),
    ]),
  );
  const city = sessionOf('cityOperator', { id: 'office', orgCode: cityId, cityId });
  await put(hub, city, 'cycles', { ...hubDocuments.cycles(), panel: [...panel] });
  for (const [name, township] of Object.entries(candidates)) {
    const clerk = townships[township] ?? city;
    await put(hub, clerk, 'unions', hubDocuments.unions({ name, township }));
    await put(hub, clerk, 'people', { ...hubDocuments.people({ name, township }), phone: '13800000000' });
    await put(hub, clerk, 'candidacies', hubDocuments.candidacies({ name, township }));
    await put(hub, clerk, 'sheets', hubDocuments.sheets({ name, township }));
  }
  await addAccount(
    hub,
    newAccount({ login: 'operator', name: '周经办', role: 'cityOperator', orgCode: cityId }),
    atTheHub,
  );
  const operator = await hub.signIn('operator');
  return {
    ...hub,
    operator,
    city,
    townships,
    openMeeting: async (wanted = {}) => {
      const answer = await hub.ask('POST', '/v1/meetings', operator, {
        cycleId: '2026',
        title: '2026 年度评审会',
        heldOn: '2026-12-01',
        place: '三楼会议室',
        candidacyIds: ['a1', 'a2', 'b1'].map(candidacy),
        memberIds: ['m1', 'm2', 'm3'],
        chairId: 'm1',
        quorum: 2,
        ...wanted,
      });
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      return answer.body as unknown as Meeting;
    },
    join: async (meetingId, memberId, used = false) => {
      const made = await hub.ask('POST', `/v1/meetings/${meetingId}/codes`, operator, { memberId });
      const joined = await hub.ask('POST', '/v1/meetings/join', null, { code: made.body['code'], used });
      return { cookie: String(joined.headers['set-cookie']).split(';')[0] ?? '' };
    },
  };
}

/** A panel sheet as a tablet sends it. */
export const panelSheet = (
  name: keyof typeof candidates,
  raterId: string,
  by: string,
  overrides: Partial<Sheet> = {},
): Sheet =>
  sampleSheet({
    ...stamp,
    id: sheetId(candidacy(name), 'panel', raterId),
    candidacyId: candidacy(name),
    cycleId: '2026',
    townshipCode: candidates[name],
    party: 'panel',
    raterId,
    schemeKey: `${wuan2021.id}@${wuan2021.version}`,
    updatedBy: by,
    deviceId: `tablet-${raterId}`,
    ...overrides,
  });

/** The same sheet handed in, with these points for the first scored items. */
export const submitted = (sheet: Sheet, points: number, version = 1): Sheet => ({
  ...sheet,
  rev: sheet.rev + 1,
  draft: false,
  scores: {
    C1: { points, tier: null, parts: [], pieces: null, note: '', at: stamp.updatedAt, by: sheet.updatedBy },
  },
  submissions: [...sheet.submissions, { version, at: stamp.updatedAt, by: sheet.updatedBy }],
});
