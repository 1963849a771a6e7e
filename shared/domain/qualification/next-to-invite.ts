import type { QualificationRule } from '../../schema/qualification.ts';
import { isToHold } from './coverage.ts';
import type { RegisterRow } from './register-row.ts';

const urgency = ({ standing }: RegisterRow): number =>
  standing === 'expired' ? 0 : standing === 'due' ? 1 : 2;

const since = ({ post }: RegisterRow): string => post?.electedOn ?? '';

/** Nothing is under way this year. */
const isIdle = ({ stage }: RegisterRow): boolean => stage === 'none';

/**
 * Whom to invite next: those who should hold a certificate, may apply today and have not, or whose own is running
 * out. By the rule's order of the roles, then by what runs out first, then by the time in the post.
 */
export function nextToInvite(rows: readonly RegisterRow[], rule: QualificationRule): readonly RegisterRow[] {
  const place = ({ role }: RegisterRow): number => rule.roles.indexOf(role);
  return rows
    .filter((row) => isToHold(row, rule) && isIdle(row) && row.failures.length === 0)
    .toSorted(
      (a, b) =>
        place(a) - place(b) ||
        urgency(a) - urgency(b) ||
        (since(a) < since(b) ? -1 : since(a) > since(b) ? 1 : 0) ||
        (a.personId < b.personId ? -1 : 1),
    );
}
