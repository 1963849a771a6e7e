import type { Case } from '../schema/case.ts';
import type { Sheet } from '../schema/sheet.ts';
import { isCounted } from './sheet-state.ts';

/** Sheets one member has handed in, of those he has to; what he does not score is in neither number. */
export interface MeetingProgress {
  readonly done: number;
  readonly total: number;
  readonly recused: number;
}

interface Seat {
  readonly id: string;
  /** Candidates he never scores. */
  readonly closedIds: readonly string[];
}

/** How far a member is with the agenda. It looks at what was handed in, never at what was given. */
export function meetingProgress(
  { id, closedIds }: Seat,
  candidacyIds: readonly string[],
  sheets: readonly Sheet[],
  cases: readonly Case[],
): MeetingProgress {
  const own = new Map(
    sheets.flatMap((sheet) =>
      sheet.party === 'panel' && sheet.raterId === id ? [[sheet.candidacyId, sheet] as const] : [],
    ),
  );
  const closed = new Set(closedIds);
  const open = candidacyIds.filter((one) => !closed.has(one) && own.get(one)?.recused !== true);
  const done = open.filter((one) => {
    const sheet = own.get(one);
    return sheet !== undefined && isCounted(sheet, cases);
  });
  return { done: done.length, total: open.length, recused: candidacyIds.length - open.length };
}

/** Everything handed in. Who has nothing to score does not count towards a quorum. */
export const hasFinished = ({ done, total }: MeetingProgress): boolean => total > 0 && done === total;

/** 法定人数 as proposed: two thirds of those present, rounded up. An assumption, found in no rule of the city's. */
export const proposedQuorum = (present: number): number => Math.max(1, Math.ceil((present * 2) / 3));
