import type { Certificate } from '../../schema/certificate.ts';
import type { QualificationRule } from '../../schema/qualification.ts';
import { addMonths } from './add-months.ts';

/** `due` still is valid and is to be renewed soon. */
export type CertificateStanding = 'valid' | 'due' | 'expired' | 'void';

/** How a 资格证书 stands on a day; one without an end is valid for ever. */
export function certificateStanding(
  { status, content }: Pick<Certificate, 'status' | 'content'>,
  on: string,
  { dueMonths }: Pick<QualificationRule, 'dueMonths'>,
): CertificateStanding {
  if (status === 'void') return 'void';
  const validTo = content.qualification?.validTo;
  if (validTo === undefined) return 'valid';
  if (on > validTo) return 'expired';
  const dueFrom = addMonths(validTo, -dueMonths);
  return dueFrom !== null && on >= dueFrom ? 'due' : 'valid';
}

/** Whether its holder counts as qualified on that day. */
export const holds = (standing: CertificateStanding): boolean => standing === 'valid' || standing === 'due';
