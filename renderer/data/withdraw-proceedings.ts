import type { Reopened } from '../../shared/domain/cycle-steps.ts';
import { standingDecision, standingNotice } from '../../shared/domain/proceedings-of.ts';
import { amendCase } from './amend-case.ts';
import type { Course } from './read-course.ts';
import { requireReason } from './require-reason.ts';
import { stepFrom } from './step-from.ts';
import type { Store } from './store.ts';

const takeDown = (store: Store, noticeId: string, withdrawn: string): Promise<void> =>
  amendCase(store, noticeId, 'withdraw', withdrawn, (detail) =>
    detail.kind === 'notice' ? { ...detail, withdrawn } : null,
  );

const setAside = (store: Store, decisionId: string, withdrawn: string): Promise<void> =>
  amendCase(store, decisionId, 'withdraw', withdrawn, (detail) =>
    detail.kind === 'decision' ? { ...detail, withdrawn } : null,
  );

/** Takes down the list and sets aside the decision that a step back reopens; both stay on record with the reason. */
export async function withdrawReopened(
  store: Store,
  { proceedings }: Course,
  reopened: readonly Reopened[],
  reason: string,
): Promise<void> {
  const decision = standingDecision(proceedings);
  if (decision && reopened.includes('decision')) await setAside(store, decision.id, reason);
  const notice = standingNotice(proceedings);
  if (notice && reopened.includes('notice')) await takeDown(store, notice.id, reason);
}

/**
 * Takes a list down; what hangs out next is computed and posted anew.
 *
 * @throws AppError REASON_REQUIRED, DOCUMENT_MISSING, CASE_FROZEN
 */
export async function withdrawNotice(store: Store, noticeId: string, reason: string): Promise<void> {
  const given = requireReason('cases.detail.withdrawn', reason);
  const found = await store.database.cases.findOne(noticeId).exec();
  await takeDown(store, noticeId, given);
  if (found) await stepFrom(store, found.cycleId, ['notice', 'objections', 'decision'], 'computing', given);
}
