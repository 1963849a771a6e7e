import { AppError } from '../../../shared/lib/app-error.ts';
import type { CertificateContent } from '../../../shared/schema/certificate.ts';
import type { Cycle } from '../../../shared/schema/cycle.ts';
import type { Certificates } from '../../data/repositories/certificates.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import { levelLetter, numberDigits } from './number-prefix.ts';
import type { PendingRow } from './pending-rows.ts';

/** What all certificates of one issue share. `base` is what their numbers begin with. */
export interface IssueTerms {
  readonly base: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly cityName: string;
}

function contentOf(
  { line, level }: PendingRow,
  { year }: Cycle,
  number: string,
  terms: IssueTerms,
): CertificateContent {
  const { appointment } = line;
  if (!appointment) throw new AppError('DOCUMENT_MISSING', { id: line.candidacy.appointmentId });
  const role = paperText(`common.roles.${appointment.role}`);
  const fullTimeVice = appointment.role === 'viceChair' && appointment.fullTime;
  return {
    number,
    name: line.name,
    enterpriseName: line.enterprise,
    unionName: line.unit,
    role: fullTimeVice ? `${paperText('common.fullTime')}${role}` : role,
    levelName: level.name,
    year,
    cityName: terms.cityName,
    issuer: terms.issuer,
    issuedOn: terms.issuedOn,
  };
}

/**
 * Issues one certificate after the other, each with the next free number of its level.
 *
 * @returns the ids in the order of the rows
 * @throws AppError CERTIFICATE_ALREADY_ISSUED and those of writing; what was issued before stays issued
 */
export async function issueMany(
  certificates: Certificates,
  cycle: Cycle,
  rows: readonly PendingRow[],
  terms: IssueTerms,
  onProgress: (done: number) => void,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const row of rows) {
    const number = await certificates.nextNumber(`${terms.base}${levelLetter(row.level.name)}`, numberDigits);
    const { id: candidacyId, cycleId, townshipCode, personId } = row.line.candidacy;
    ids.push(
      await certificates.issue({
        kind: 'level',
        cycleId,
        townshipCode,
        candidacyId,
        personId,
        levelCode: row.level.code,
        content: contentOf(row, cycle, number, terms),
      }),
    );
    onProgress(ids.length);
  }
  return ids;
}
