import { problem, type Problem } from '../lib/problem.ts';
import type { ArchiveSnapshot } from '../schema/archive.ts';
import { childPath } from './json-path.ts';

/**
 * Why counts cannot be taken over: more verified than members never, more members than employees only with the
 * reason (grading-contract, The rates item).
 */
export function snapshotProblems(
  snapshot: Pick<ArchiveSnapshot, 'employees' | 'members' | 'verified' | 'overReason'>,
  path: string,
): readonly Problem[] {
  const { employees, members, verified, overReason } = snapshot;
  const found: Problem[] = [];
  if (verified > members)
    found.push(problem(childPath(path, 'verified'), 'VERIFIED_ABOVE_MEMBERS', { verified, members }));
  if (members > employees && (overReason ?? '').trim() === '')
    found.push(problem(childPath(path, 'overReason'), 'MEMBERS_ABOVE_EMPLOYEES', { members, employees }));
  return found;
}
