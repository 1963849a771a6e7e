import { map, switchMap, type Observable } from 'rxjs';
import { decisionProblem, noticeProblem } from '../../../shared/domain/notice-problems.ts';
import { workingCalendar } from '../../../shared/domain/working-days.ts';
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
import { stepFrom } from '../step-from.ts';
import { withdrawNotice } from '../withdraw-proceedings.ts';
import { newId } from '../new-id.ts';
import { amendCase } from '../amend-case.ts';
import { casesOf } from '../assert-sheet-move.ts';
import { requireReason } from '../require-reason.ts';
import type { Store } from '../store.ts';
import { watchDocuments } from '../watch-documents.ts';
import { createDocument, writeDocuments } from '../write-document.ts';
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
  /** The years that the city has entered, whichever cycle it stood in; of two for one year the newer comes last. */
  readonly watchCalendars: () => Observable<readonly CalendarDetail[]>;
  /** Takes the year from 核算 to 公示 as well. @throws AppError NOTICE_TOO_SHORT, REASON_REQUIRED, NOTICE_TOO_EARLY */
  readonly postNotice: (cycleId: string, notice: NewNotice) => Promise<void>;
  /** Takes a notice down, and an open year back to 核算; it stays on record. @throws AppError REASON_REQUIRED */
  readonly withdrawNotice: (noticeId: string, reason: string) => Promise<void>;
  /** Takes the year from 公示 to 异议处理 as well. */
  readonly registerObjection: (cycleId: string, objection: NewObjection) => Promise<void>;
  /** Keeps what was found out; a result closes the objection. @throws AppError OBJECTION_CLOSED_BEFORE, FIELD_REQUIRED */
  readonly answerObjection: (objectionId: string, answer: ObjectionAnswer) => Promise<void>;
  /** Takes the year to 审定 as well. @throws AppError NOTICE_RUNNING, OBJECTIONS_OPEN, DECISION_TOO_EARLY */
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

/** Asked before the year is taken on, so that a list or a decision that is refused moves nothing. */
async function assertFits(
  store: Store,
  cycleId: string,
  detail: NoticeDetail | DecisionDetail,
): Promise<void> {
  const proceedings = proceedingsOf(await casesOf(store, cycleSubject(cycleId)));
  const calendars = proceedings.calendars.map((one) => one.detail);
  const wrong =
    detail.kind === 'notice'
      ? noticeProblem(detail, workingCalendar(calendars))
      : decisionProblem(detail, proceedings);
  if (wrong) throw new AppError(wrong.code, wrong.params);
}

async function postNotice(store: Store, cycleId: string, notice: NewNotice): Promise<void> {
  const detail: NoticeDetail = { kind: 'notice', ...notice, withdrawn: null };
  await assertFits(store, cycleId, detail);
  await stepFrom(store, cycleId, ['computing'], 'notice');
  await record(store, cycleId, detail);
}

async function decide(store: Store, cycleId: string, decision: New<DecisionDetail>): Promise<void> {
  const detail: DecisionDetail = { kind: 'decision', ...decision };
  await assertFits(store, cycleId, detail);
  await stepFrom(store, cycleId, ['notice', 'objections'], 'decision');
  await record(store, cycleId, detail);
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

const calendarsOf = (cases: readonly Case[]): readonly CalendarDetail[] =>
  cases
    .filter(({ detail }) => detail.kind === 'calendar')
    .toSorted((a, b) => a.updatedAt.localeCompare(b.updatedAt))
    .flatMap(({ detail }) => (detail.kind === 'calendar' ? [detail] : []));

/** What follows on the results of a cycle: 公示, 异议, 审定 and 通报, each an event that stays as it was. */
export const createProceedings = (store: Store): CycleProceedings => ({
  watchCycle: (cycleId) => watchDocuments(store, 'cases', { cycleId }).pipe(map(proceedingsOf)),
  watchCalendars: () =>
    watchDocuments(store, 'cycles').pipe(
      switchMap((cycles) => {
        const subjects = cycles.map(({ id }) => cycleSubject(id));
        return watchDocuments(store, 'cases', { candidacyId: { $in: subjects } });
      }),
      map(calendarsOf),
    ),
  postNotice: (cycleId, notice) => postNotice(store, cycleId, notice),
  withdrawNotice: (noticeId, reason) => withdrawNotice(store, noticeId, reason),
  registerObjection: async (cycleId, objection) => {
    await record(store, cycleId, {
      kind: 'objection',
      ...objection,
      content: requireReason('cases.detail.content', objection.content),
      investigation: '',
      answer: '',
      result: 'open',
      closedOn: null,
    });
    await stepFrom(store, cycleId, ['notice'], 'objections');
  },
  answerObjection: (objectionId, answer) =>
    amendCase(store, objectionId, 'answer', '', (detail) =>
      detail.kind === 'objection' ? { ...detail, ...answer } : null,
    ),
  decide: (cycleId, decision) => decide(store, cycleId, decision),
  issueCircular: (cycleId, circular) => record(store, cycleId, { kind: 'circular', ...circular }),
  saveCalendar: (cycleId, calendar) => saveCalendar(store, cycleId, calendar),
});
