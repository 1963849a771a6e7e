import { proceedingStageProblem } from '../domain/course-problem.ts';
import { stageOf, stepsOf } from '../domain/cycle-steps.ts';
import { decisionProblem, noticeProblem, objectionProblem } from '../domain/notice-problems.ts';
import { proceedingsOf } from '../domain/proceedings-of.ts';
import { publicWordsProblem } from '../domain/public-words-problem.ts';
import { workingCalendar } from '../domain/working-days.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { problem, type Problem } from '../lib/problem.ts';
import type { Case, VetoDetail } from '../schema/case.ts';
import type { CorrectionDetail } from '../schema/proceeding.ts';
import { isAskerErasure } from './erase-asker.ts';

type Detail = Case['detail'];

/** What may still be filled in of an event that is recorded; of every other kind nothing. */
const openFields: { readonly [K in Detail['kind']]?: readonly string[] } = {
  notice: ['withdrawn'],
  decision: ['withdrawn'],
  objection: ['dueOn', 'investigation', 'answer', 'result', 'closedOn'],
};

const without = (detail: Detail, fields: readonly string[]): string =>
  canonicalJson(Object.fromEntries(Object.entries(detail).filter(([name]) => !fields.includes(name))));

/** A notice taken down, a decision set aside and an objection answered are done with. */
const isDone = (detail: Detail): boolean =>
  (detail.kind === 'notice' && detail.withdrawn !== null) ||
  (detail.kind === 'decision' && detail.withdrawn !== undefined) ||
  (detail.kind === 'objection' && detail.result !== 'open');

function frozenProblem(before: Case, after: Case): Problem | null {
  if (isAskerErasure(before.detail, after.detail)) return null;
  const fields = isDone(before.detail) ? [] : (openFields[before.detail.kind] ?? []);
  return without(before.detail, fields) === without(after.detail, fields)
    ? null
    : problem('detail', 'CASE_FROZEN', { id: before.id, field: 'detail' });
}

/** The city decides a veto in a meeting, on a day; no sheet and no proposal does (domain §7 rows 22 to 24). */
function vetoProblem({ decision, decidedOn, meeting }: VetoDetail, office: Case['office']): Problem | null {
  if (office === 'township') {
    return decision === 'pending' ? null : problem('detail.decision', 'VETO_NOT_DECIDED_HERE');
  }
  if (decision === 'pending') return null;
  return decidedOn === null || meeting.trim() === ''
    ? problem('detail.meeting', 'VETO_WITHOUT_MEETING')
    : null;
}

/** Each revision begins where the one before it ended. */
function correctionProblem(detail: CorrectionDetail, cases: readonly Case[]): Problem | null {
  const earlier = cases.flatMap((item) => (item.detail.kind === 'correction' ? [item.detail] : []));
  const last = earlier.toSorted((a, b) => a.revision - b.revision).at(-1);
  const follows =
    detail.revision === (last?.revision ?? 0) + 1 &&
    (!last || canonicalJson(last.after) === canonicalJson(detail.before));
  return follows ? publicWordsProblem(detail) : problem('detail.revision', 'CORRECTION_OVERTAKEN');
}

function newProblem({ cycleId, detail }: Case, cases: readonly Case[]): Problem | null {
  const proceedings = proceedingsOf(cases);
  const stage = stageOf({ status: 'open' }, stepsOf(cycleId, cases));
  if (detail.kind === 'notice') {
    const calendar = workingCalendar(proceedings.calendars.map((one) => one.detail));
    return noticeProblem(detail, calendar) ?? proceedingStageProblem('notice', stage);
  }
  if (detail.kind === 'decision') {
    return decisionProblem(detail, proceedings) ?? proceedingStageProblem('decision', stage);
  }
  if (detail.kind === 'correction') return correctionProblem(detail, cases);
  if (detail.kind !== 'circular') return null;
  return proceedings.decisions.some(({ id }) => id === detail.decisionId)
    ? publicWordsProblem(detail)
    : problem('detail.decisionId', 'DECISION_MISSING');
}

const eventKinds: ReadonlySet<Detail['kind']> = new Set([
  'notice',
  'objection',
  'decision',
  'circular',
  'correction',
]);

/**
 * Whether what follows on the results may be recorded so: notice, objection, decision, circular, correction, and a
 * veto's decision. Events stay as they were recorded; what is filled in later is named above.
 *
 * @param cases the cases about the same subject: a candidacy, or the cycle as a whole
 */
export function proceedingProblem(before: Case | null, after: Case, cases: readonly Case[]): Problem | null {
  const { detail } = after;
  if (detail.kind === 'veto') return vetoProblem(detail, after.office);
  if (!eventKinds.has(detail.kind)) return null;
  const misfit = detail.kind === 'objection' ? objectionProblem(detail) : null;
  if (misfit) return misfit;
  const others = cases.filter(({ id }) => id !== after.id);
  return before ? frozenProblem(before, after) : newProblem(after, others);
}

export const proceedingRemovalProblem = (before: Case | null): Problem | null =>
  before && eventKinds.has(before.detail.kind)
    ? problem('id', 'CASE_FROZEN', { id: before.id, field: 'id' })
    : null;
