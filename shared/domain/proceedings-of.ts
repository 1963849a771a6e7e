import type { Case } from '../schema/case.ts';
import type {
  CalendarDetail,
  CircularDetail,
  DecisionDetail,
  NoticeDetail,
  ObjectionDetail,
} from '../schema/proceeding.ts';

/** A case of one kind with its id and when it was recorded. */
export interface Proceeding<D> {
  readonly id: string;
  readonly at: string;
  readonly detail: D;
}

/** What happened to a cycle after its results were computed, each in the order it was recorded. */
export interface Proceedings {
  readonly notices: readonly Proceeding<NoticeDetail>[];
  readonly objections: readonly Proceeding<ObjectionDetail>[];
  readonly decisions: readonly Proceeding<DecisionDetail>[];
  readonly circulars: readonly Proceeding<CircularDetail>[];
  readonly calendars: readonly Proceeding<CalendarDetail>[];
}

/** Sorts a cycle's cases into its proceedings. */
export function proceedingsOf(cases: readonly Case[]): Proceedings {
  const notices: Proceeding<NoticeDetail>[] = [];
  const objections: Proceeding<ObjectionDetail>[] = [];
  const decisions: Proceeding<DecisionDetail>[] = [];
  const circulars: Proceeding<CircularDetail>[] = [];
  const calendars: Proceeding<CalendarDetail>[] = [];
  const inOrder = cases.toSorted(
    (a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id),
  );
  for (const { id, createdAt: at, detail } of inOrder) {
    if (detail.kind === 'notice') notices.push({ id, at, detail });
    else if (detail.kind === 'objection') objections.push({ id, at, detail });
    else if (detail.kind === 'decision') decisions.push({ id, at, detail });
    else if (detail.kind === 'circular') circulars.push({ id, at, detail });
    else if (detail.kind === 'calendar') calendars.push({ id, at, detail });
  }
  return { notices, objections, decisions, circulars, calendars };
}

/** The notice that counts: the newest that has not been taken down. */
export const standingNotice = ({ notices }: Proceedings): Proceeding<NoticeDetail> | null =>
  notices.findLast(({ detail }) => detail.withdrawn === null) ?? null;

/** The decision on the notice that counts, unless it is to be decided anew. */
export function standingDecision(proceedings: Proceedings): Proceeding<DecisionDetail> | null {
  const notice = standingNotice(proceedings);
  const onIt = ({ detail }: Proceeding<DecisionDetail>) =>
    detail.noticeId === notice?.id && detail.withdrawn === undefined;
  return proceedings.decisions.findLast(onIt) ?? null;
}

/** Objections that nobody has answered yet, of any notice: taking a notice down answers none. */
export const openObjections = ({ objections }: Proceedings): readonly Proceeding<ObjectionDetail>[] =>
  objections.filter(({ detail }) => detail.result === 'open');
