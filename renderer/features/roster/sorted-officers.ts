import type { Appointment, Role } from '../../../shared/schema/union.ts';

const rank: Readonly<Record<Role, number>> = {
  chair: 0,
  viceChair: 1,
  auditor: 2,
  womenDirector: 3,
  member: 4,
  worker: 5,
  keeper: 0,
};

/** Those in office first, by post; then those who left, the latest first. */
export const sortedOfficers = (officers: readonly Appointment[]): Appointment[] =>
  [...officers].sort((a, b) => {
    if ((a.endOn === null) !== (b.endOn === null)) return a.endOn === null ? -1 : 1;
    return (b.endOn ?? '').localeCompare(a.endOn ?? '') || rank[a.role] - rank[b.role];
  });
