import { problem, type Problem } from '../lib/problem.ts';
import type { DecisionDetail, NoticeDetail, ObjectionDetail } from '../schema/proceeding.ts';
import { parseCivilDate } from './civil-date.ts';
import { openObjections, type Proceedings } from './proceedings-of.ts';
import { publicWordsProblem } from './public-words-problem.ts';
import { addWorkingDays, countWorkingDays, type WorkingCalendar } from './working-days.ts';

/** 公示 at least this long, in working days (domain §3.3). */
export const noticeDays = 5;

/** The last day of a notice posted on this day. */
export const noticeEnd = (calendar: WorkingCalendar, postedOn: string): string =>
  addWorkingDays(calendar, postedOn, noticeDays);

const dateProblem = (field: string, value: string): Problem | null =>
  parseCivilDate(value)
    ? null
    : problem(`detail.${field}`, 'DATE_INVALID', { field: `cases.detail.${field}`, value });

/** Whether a notice may hang out so: five working days, a reason where its end is not the calendar's, nobody's number. */
export function noticeProblem(detail: NoticeDetail, calendar: WorkingCalendar): Problem | null {
  const { postedOn, endsOn, endReason, workingDays } = detail;
  const wrongWords = publicWordsProblem(detail);
  if (wrongWords) return wrongWords;
  const wrongDate = dateProblem('postedOn', postedOn) ?? dateProblem('endsOn', endsOn);
  if (wrongDate) return wrongDate;
  const days = countWorkingDays(calendar, postedOn, endsOn);
  if (days < noticeDays) {
    const least = noticeEnd(calendar, postedOn);
    return problem('detail.endsOn', 'NOTICE_TOO_SHORT', { days, least });
  }
  if (workingDays !== days) return problem('detail.workingDays', 'NOTICE_DAYS_WRONG', { days });
  return endsOn === noticeEnd(calendar, postedOn) || endReason?.trim()
    ? null
    : problem('detail.endReason', 'REASON_REQUIRED', { field: 'cases.detail.endReason' });
}

/** Whether an objection may stand so: one with a name says whose, a closed one says when and what was answered. */
export function objectionProblem(detail: ObjectionDetail): Problem | null {
  const required = (field: 'name' | 'answer'): Problem | null =>
    detail[field].trim() === ''
      ? problem(`detail.${field}`, 'FIELD_REQUIRED', { field: `cases.detail.${field}` })
      : null;
  const { signed, result, closedOn, receivedOn, dueOn, erased } = detail;
  const early = dateProblem('receivedOn', receivedOn) ?? dateProblem('dueOn', dueOn);
  if (early) return early;
  if (signed && !erased) {
    const nameless = required('name');
    if (nameless) return nameless;
  }
  if (result === 'open') return closedOn === null ? null : problem('detail.result', 'OBJECTION_UNANSWERED');
  if (closedOn === null || closedOn < receivedOn) {
    return problem('detail.closedOn', 'OBJECTION_CLOSED_BEFORE', { received: receivedOn });
  }
  return required('answer');
}

/** Whether the meeting may decide: the notice hung out to its end, and every objection is answered (row 37). */
export function decisionProblem(detail: DecisionDetail, proceedings: Proceedings): Problem | null {
  const notice = proceedings.notices.find(({ id }) => id === detail.noticeId)?.detail;
  if (!notice || notice.withdrawn !== null) return problem('detail.noticeId', 'NOTICE_MISSING');
  const amiss = publicWordsProblem(detail) ?? dateProblem('decidedOn', detail.decidedOn);
  if (amiss) return amiss;
  if (detail.decidedOn <= notice.endsOn) {
    return problem('detail.decidedOn', 'NOTICE_RUNNING', { ends: notice.endsOn });
  }
  const count = openObjections(proceedings).length;
  return count > 0 ? problem('detail', 'OBJECTIONS_OPEN', { count }) : null;
}
