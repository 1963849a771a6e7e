import type { Case } from '../../shared/schema/case.ts';
import { stepId, type CycleStage } from '../../shared/schema/cycle-step.ts';
import { cycleSubject, type Listed } from '../../shared/schema/proceeding.ts';
import type { Hub } from '../../server/hub.ts';
import type { HubSession } from '../../server/session.ts';
import { cityCode, hubDocuments } from './hub-documents.ts';
import { decisionDetail, listed, noticeDetail } from './proceedings.ts';
import { put } from './test-hub.ts';

const caseOf = (cycleId: string, id: string, detail: Case['detail']): Case => ({
  ...hubDocuments.cases({ township: cityCode, cycleId }),
  id,
  candidacyId: cycleSubject(cycleId),
  detail,
});

export const stepCase = (
  number: number,
  from: CycleStage,
  to: CycleStage,
  reason = '',
  cycleId = '2026',
): Case => caseOf(cycleId, stepId(cycleId, number), { kind: 'step', number, from, to, reason });

/** All that precedes an announcement, in its order: the list hung out, the meeting decided, the year went on. */
export function decidedYear(cycleId = '2026', rows: readonly Listed[] = [listed]): readonly Case[] {
  const noticeId = `notice-${cycleId}`;
  return [
    stepCase(1, 'computing', 'notice', '', cycleId),
    caseOf(cycleId, noticeId, { ...noticeDetail, rows: [...rows] }),
    stepCase(2, 'notice', 'decision', '', cycleId),
    caseOf(cycleId, `decision-${cycleId}`, { ...decisionDetail, noticeId }),
    stepCase(3, 'decision', 'circular', '', cycleId),
  ];
}

/** Brings a year at a hub to where its results may be announced. */
export async function decideYear(hub: Hub, admin: HubSession, cycleId = '2026'): Promise<void> {
  for (const item of decidedYear(cycleId)) await put(hub, admin, 'cases', item);
}
