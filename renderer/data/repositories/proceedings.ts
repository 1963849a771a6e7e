import { map, type Observable } from 'rxjs';
import { proceedingsOf, type Proceedings } from '../../../shared/domain/proceedings-of.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import type { Case } from '../../../shared/schema/case.ts';
import {
  cycleSubject,
  type CalendarDetail,
  type CircularDetail,
  type DecisionDetail,
  type NoticeDetail,
  type ObjectionDetail,
} from '../../../shared/schema/proceeding.ts';
import { assertProceeding } from '../assert-proceeding.ts';
import { newId } from '../new-id.ts';
import { requireReason } from '../require-reason.ts';
import type { Store } from '../store.ts';
import { watchDocuments } from '../watch-documents.ts';
import { createDocument, updateDocument, writeDocuments } from '../write-document.ts';
import { appendAudit } from './audit.ts';

type New<D> = Omit<D, 'kind'>;
export type NewNotice = Omit<New<NoticeDetail>, 'withdrawn'>;
export type NewObjection = Pick<
  ObjectionDetail,
  'noticeId' | 'about' | 'receivedOn' | 'channel' | 'signed' | 'name' | 'contact' | 'content' | 'dueOn'
>;
export type ObjectionAnswer = Pick<ObjectionDetail, 'investigation' | 'answer' | 'result' | 'closedOn'>;

export interface CycleProceedings {
  readonly watchCycle: (cycleId: string) => Observable<Proceedings>;
  /** @throws AppError NOTICE_TOO_SHORT, REASON_REQUIRED */
  readonly postNotice: (cycleId: string, notice: NewNotice) => Promise<void>;
  /** Takes a notice down; it stays on record. @throws AppError REASON_REQUIRED */
  readonly withdrawNotice: (noticeId: string, reason: string) => Promise<void>;
  readonly registerObjection: (cycleId: string, objection: NewObjection) => Promise<void>;
  /** Keeps what was found out; a result closes the objection. @throws AppError OBJECTION_CLOSED_BEFORE, FIELD_REQUIRED */
  readonly answerObjection: (objectionId: string, answer: ObjectionAnswer) => Promise<void>;
  /** @throws AppError NOTICE_RUNNING, OBJECTIONS_OPEN */
  readonly decide: (cycleId: string, decision: New<DecisionDetail>) => Promise<void>;
  /** @throws AppError DECISION_MISSING */
  readonly issueCircular: (cycleId: string, circular: New<CircularDetail>) => Promise<void>;
  /** Enters one year's days off and 调休 in place of the built-in ones. */
  readonly saveCalendar: (cycleId: string, calendar: New<CalendarDetail>) => Promise<void>;
}

const subjectOf = (store: Store, cycleId: string) => ({
  cycleId,
  townshipCode: store.actor.orgCode,
  candidacyId: cycleSubject(cycleId),
  office: 'city' as const,
});

async function record(store: Store, cycleId: string, detail: Case['detail']): Promise<void> {
  const draft = { id: newId(detail.kind), ...subjectOf(store, cycleId), detail };
  await assertProceeding(store, null, draft);
  await createDocument(store, 'cases', draft);
  await appendAudit(store, { action: detail.kind, documentKind: 'cases', documentId: draft.id });
}

async function amend(
  store: Store,
  id: string,
  action: string,
  reason: string,
  change: (detail: Case['detail']) => Case['detail'] | null,
): Promise<void> {
  await updateDocument(store, 'cases', id, async (stored) => {
    const detail = change(stored.detail);
    if (!detail) throw new AppError('DOCUMENT_MISSING', { id });
    const after = { ...stored, detail };
    await assertProceeding(store, stored, after);
    return after;
  });
  await appendAudit(store, { action, documentKind: 'cases', documentId: id, reason });
}

async function saveCalendar(store: Store, cycleId: string, calendar: New<CalendarDetail>): Promise<void> {
  const id = `${cycleId}|calendar${calendar.year}`;
  const detail = { kind: 'calendar' as const, ...calendar };
  await writeDocuments(
    store,
    'cases',
    new Map([[id, (stored) => ({ ...stored, id, ...subjectOf(store, cycleId), detail })]]),
  );
  await appendAudit(store, { action: 'calendar', documentKind: 'cases', documentId: id });
}

/** What follows on the results of a cycle: 公示, 异议, 审定 and 通报, each an event that stays as it was. */
export const createProceedings = (store: Store): CycleProceedings => ({
  watchCycle: (cycleId) => watchDocuments(store, 'cases', { cycleId }).pipe(map(proceedingsOf)),
  postNotice: (cycleId, notice) => record(store, cycleId, { kind: 'notice', ...notice, withdrawn: null }),
  withdrawNotice: async (noticeId, reason) => {
    const withdrawn = requireReason('cases.detail.withdrawn', reason);
    await amend(store, noticeId, 'withdraw', withdrawn, (detail) =>
      detail.kind === 'notice' ? { ...detail, withdrawn } : null,
    );
  },
  registerObjection: (cycleId, objection) =>
    record(store, cycleId, {
      kind: 'objection',
      ...objection,
      content: requireReason('cases.detail.content', objection.content),
      investigation: '',
      answer: '',
      result: 'open',
      closedOn: null,
    }),
  answerObjection: (objectionId, answer) =>
    amend(store, objectionId, 'answer', '', (detail) =>
      detail.kind === 'objection' ? { ...detail, ...answer } : null,
    ),
  decide: (cycleId, decision) => record(store, cycleId, { kind: 'decision', ...decision }),
  issueCircular: (cycleId, circular) => record(store, cycleId, { kind: 'circular', ...circular }),
  saveCalendar: (cycleId, calendar) => saveCalendar(store, cycleId, calendar),
});
