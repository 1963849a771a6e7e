import { problem, type Problem } from '../lib/problem.ts';
import type { Candidacy } from '../schema/candidacy.ts';
import type { Listed } from '../schema/proceeding.ts';
import type { Result } from '../schema/result.ts';
import type { Scheme } from '../schema/scheme.ts';
import { openObjections, standingDecision, standingNotice, type Proceedings } from './proceedings-of.ts';

/** What a list is held against: the results as they are now. */
export interface ListedResults {
  readonly results: readonly Pick<Result, 'id' | 'outcome'>[];
  readonly candidacies: readonly Pick<Candidacy, 'id' | 'withdrawn'>[];
  readonly levels: Scheme['levels'];
}

/** The candidacies whose level is another one than the list says, those who have withdrawn left out. */
export function changedSinceListed(
  rows: readonly Listed[],
  { results, candidacies, levels }: ListedResults,
): readonly string[] {
  const left = new Set(candidacies.filter(({ withdrawn }) => withdrawn).map(({ id }) => id));
  const names = new Map(levels.map(({ code, name }) => [code, name]));
  const listed = new Map(rows.map(({ candidacyId, level }) => [candidacyId, level]));
  const graded = new Map(
    results.flatMap(({ id, outcome: { level } }) =>
      level === null ? [] : [[id, names.get(level) ?? level] as const],
    ),
  );
  const ids = new Set([...listed.keys(), ...graded.keys()]);
  return [...ids].filter((id) => !left.has(id) && listed.get(id) !== graded.get(id));
}

/**
 * Whether the results may be announced (domain §4, states 6 to 9): the list hung out for its days, every objection is
 * answered, the meeting has decided, and what it decided on is what the results say.
 *
 * @param now the results as they are now; null where the scheme that names the levels is not at hand
 * @returns null, or NOT_DECIDED, OBJECTIONS_OPEN or NOTICE_OUTDATED
 */
export function announcementProblem(proceedings: Proceedings, now: ListedResults | null): Problem | null {
  const notice = standingNotice(proceedings);
  if (!notice || !standingDecision(proceedings)) return problem('status', 'NOT_DECIDED');
  const open = openObjections(proceedings).length;
  if (open > 0) return problem('status', 'OBJECTIONS_OPEN', { count: open });
  const count = now ? changedSinceListed(notice.detail.rows, now).length : 0;
  return count > 0 ? problem('status', 'NOTICE_OUTDATED', { count }) : null;
}
