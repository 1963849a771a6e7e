import { partsProblem } from '../../shared/domain/membership-parts.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Membership } from '../../shared/schema/union.ts';

/** @throws AppError VERIFIED_ABOVE_MEMBERS, MEMBERS_ABOVE_EMPLOYEES (grading-contract, The rates item) */
export function assertMembership(membership: Membership): void {
  const { employees, members, verified, overReason } = membership;
  const wrong = partsProblem(membership);
  if (wrong) throw new AppError(wrong.code, wrong.params);
  if (verified > members) throw new AppError('VERIFIED_ABOVE_MEMBERS', { verified, members });
  if (employees > 0 && members > employees && !overReason?.trim()) {
    throw new AppError('MEMBERS_ABOVE_EMPLOYEES', { members, employees });
  }
}
