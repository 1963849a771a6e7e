import { firstValueFrom } from 'rxjs';
import type { Services } from '../../renderer/data/services.ts';
import type { Listed } from '../../shared/schema/proceeding.ts';

type Office = Pick<Services, 'repositories' | 'store'>;

/** Takes the year that is under way to 核算, stage by stage. */
export async function reachComputing({ repositories: { cycles } }: Office): Promise<void> {
  const standings = await firstValueFrom(cycles.watchStandings());
  const open = standings.find(({ cycle }) => cycle.status === 'open');
  if (!open) throw new Error('no year is under way');
  const ahead = ['township', 'panel', 'computing'] as const;
  const done = ahead.findIndex((one) => one === open.stage);
  for (const to of ahead.slice(done + 1)) await cycles.takeStep(open.cycle.id, to);
}

/** The list as the stored results give it. */
async function listedRows({ repositories, store }: Office, cycleId: string): Promise<Listed[]> {
  const cycle = await firstValueFrom(repositories.cycles.watch(cycleId));
  const scheme = await store.database.schemes.findOne(cycle?.schemeKey ?? '').exec();
  const names = new Map(scheme?.content.levels.map(({ code, name }) => [code, name] as const));
  const results = await firstValueFrom(repositories.results.watchCycle(cycleId));
  return results.flatMap(({ id, outcome: { level } }) =>
    level === null
      ? []
      : [
          {
            candidacyId: id,
            township: '武安镇',
            name: '某人',
            union: '某某工会',
            role: '主席',
            level: names.get(level) ?? level,
          },
        ],
  );
}

/** Posts the list in the first days of November 2026 and records the meeting's decision. */
export async function decideYear(office: Office, cycleId = '2026'): Promise<void> {
  const { proceedings } = office.repositories;
  await reachComputing(office);
  await proceedings.postNotice(cycleId, {
    title: '公示',
    docNo: '',
    postedOn: '2026-11-02',
    endsOn: '2026-11-09',
    workingDays: 5,
    endReason: null,
    places: '公示栏',
    contact: '0310-0000000',
    rows: await listedRows(office, cycleId),
  });
  const { notices } = await firstValueFrom(proceedings.watchCycle(cycleId));
  const noticeId = notices.at(-1)?.id ?? '';
  const meeting = '第12次主席办公会';
  await proceedings.decide(cycleId, {
    noticeId,
    decidedOn: '2026-11-10',
    meeting,
    docNo: '',
    opinion: '同意',
  });
}

/** Announces a computed year as an office does: notice, decision, announcement. */
export async function announceYear(office: Office, cycleId = '2026'): Promise<void> {
  await decideYear(office, cycleId);
  await office.repositories.cycles.publish(cycleId);
}
