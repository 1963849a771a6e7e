import { AppError } from '../../shared/lib/app-error.ts';

/** The reason without blanks around it. @throws AppError REASON_REQUIRED naming the field when nothing is left */
export function requireReason(field: string, reason: string): string {
  const given = reason.trim();
  if (given === '') throw new AppError('REASON_REQUIRED', { field });
  return given;
}
