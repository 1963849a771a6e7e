import { AppError } from '../../shared/lib/app-error.ts';
import type { Membership } from '../../shared/schema/union.ts';

/** @throws AppError VERIFIED_ABOVE_MEMBERS, MEMBERS_ABOVE_EMPLOYEES (grading-contract, The rates item) */
export function assertMembership({ employees, members, verified, overReason }: Membership): void {
  if (verified > members) throw new AppError('VERIFIED_ABOVE_MEMBERS', { verified, members });
  if (employees > 0 && members > employees && !overReason?.trim()) {
    throw new AppError('MEMBERS_ABOVE_EMPLOYEES', { members, employees });
  }
}
