import { AppError } from '../../../shared/lib/app-error.ts';
import type { CertificateContent } from '../../../shared/schema/certificate.ts';
import type { Subject } from '../../../shared/schema/subject.ts';
import type { Cycle } from '../../../shared/schema/cycle.ts';
import type { Certificates, NewCertificate } from '../../data/repositories/certificates.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import { levelLetter, numberDigits } from './number-prefix.ts';
import type { PendingRow } from './pending-rows.ts';

/** What all certificates of one issue share. `base` is what their numbers begin with. */
export interface IssueTerms {
  readonly base: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly cityName: string;
  /** What the cycle's scheme grades; null for chairs. */
  readonly subject: Subject | null;
}

function contentOf(
  { line, level }: PendingRow,
  { year }: Cycle,
  number: string,
  { subject, ...terms }: IssueTerms,
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
    // On a site's certificate the keeper stands where the post does.
    role:
      subject?.kind === 'site'
        ? line.enterprise
        : fullTimeVice
          ? `${paperText('common.fullTime')}${role}`
          : role,
    levelName: level.name,
    year,
    ...(subject && { subject }),
    cityName: terms.cityName,
    issuer: terms.issuer,
    issuedOn: terms.issuedOn,
  };
}

/** Gives each row the next free number of its level, in the order of the rows. */
async function takeNumbers(
  certificates: Certificates,
  rows: readonly PendingRow[],
  base: string,
): Promise<readonly string[]> {
  const next = new Map<string, number>();
  const numbers: string[] = [];
  for (const { level } of rows) {
    const prefix = `${base}${levelLetter(level.name)}`;
    const first = async () =>
      Number((await certificates.nextNumber(prefix, numberDigits)).slice(prefix.length));
    const number = next.get(prefix) ?? (await first());
    next.set(prefix, number + 1);
    numbers.push(`${prefix}${String(number).padStart(numberDigits, '0')}`);
  }
  return numbers;
}

/**
 * Issues a certificate for each row.
 *
 * @returns the ids in the order of the rows
 * @throws AppError CERTIFICATE_ALREADY_ISSUED, CERTIFICATE_NUMBER_USED and those of writing
 */
export async function issueMany(
  certificates: Certificates,
  cycle: Cycle,
  rows: readonly PendingRow[],
  terms: IssueTerms,
  onProgress: (done: number) => void,
): Promise<readonly string[]> {
  const numbers = await takeNumbers(certificates, rows, terms.base);
  const drafts = rows.map((row, place): NewCertificate => {
    const { id: candidacyId, cycleId, townshipCode, personId } = row.line.candidacy;
    const content = contentOf(row, cycle, numbers[place] ?? '', terms);
    return {
      kind: 'level',
      cycleId,
      townshipCode,
      candidacyId,
      personId,
      levelCode: row.level.code,
      content,
    };
  });
  return certificates.issueMany(drafts, onProgress);
}
