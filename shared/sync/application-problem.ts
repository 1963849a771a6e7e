import { problem, type Problem } from '../lib/problem.ts';
import { applicationId, type Application } from '../schema/application.ts';

const townshipStates: ReadonlySet<Application['state']> = new Set(['applied', 'checked', 'refused']);

/** Of what stands in a township's 报名, the first field that is the city's to write, or null. */
function foreignField({ state, examOn, examPoints, attendance, sittings }: Application): string | null {
  if (!townshipStates.has(state)) return 'state';
  if (examOn !== null) return 'examOn';
  if (examPoints !== null) return 'examPoints';
  if (attendance) return 'attendance';
  return sittings ? 'sittings' : null;
}

/**
 * Whether an application may go so: each office has one document for a person and year, a township's holds nothing
 * of the examination, and the year and the office stay. A person may be merged and may move to another township.
 */
export function applicationProblem(before: Application | null, after: Application): Problem | null {
  if (!before && after.id !== applicationId(after)) {
    return problem('id', 'IDENTITY_MISMATCH', { id: after.id, field: 'personId' });
  }
  const changed = before && (['year', 'office'] as const).find((field) => before[field] !== after[field]);
  if (changed) return problem(changed, 'APPLICATION_FROZEN', { field: changed });
  const foreign = after.office === 'city' ? null : foreignField(after);
  return foreign === null ? null : problem(foreign, 'APPLICATION_NOT_TOWNSHIPS');
}

/** An application is withdrawn before it has been checked; the city's record stays. */
export function applicationRemovalProblem(before: Application | null): Problem | null {
  if (!before) return null;
  if (before.office === 'city') return problem('id', 'QUALIFICATION_RECORD_KEPT');
  return before.state === 'applied' ? null : problem('state', 'APPLICATION_CHECKED');
}
