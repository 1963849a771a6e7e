import { AppError } from '../../../shared/lib/app-error.ts';
import type { CertificateContent } from '../../../shared/schema/certificate.ts';
import type { Subject } from '../../../shared/schema/subject.ts';
import type { Cycle } from '../../../shared/schema/cycle.ts';
import type { Certificates, NewCertificate } from '../../data/repositories/certificates.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import { levelLetter, numberDigits } from '../../data/number-prefix.ts';
import type { NumberSource } from '../../sync/number-source.ts';
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

const prefixOf = ({ level }: PendingRow, base: string): string => `${base}${levelLetter(level.name)}`;

/** Gives each row the next free number of its level, in the order of the rows. */
export async function takeNumbers(
  source: NumberSource,
  rows: readonly PendingRow[],
  base: string,
): Promise<readonly string[]> {
  const numbers = new Map<string, Iterator<number>>();
  for (const [prefix, those] of Map.groupBy(rows, (row) => prefixOf(row, base))) {
    numbers.set(prefix, (await source(prefix, those.length)).values());
  }
  return rows.map((row) => {
    const prefix = prefixOf(row, base);
    const number: unknown = numbers.get(prefix)?.next().value;
    return `${prefix}${String(number).padStart(numberDigits, '0')}`;
  });
}

/**
 * Issues a certificate for each row.
 *
 * @returns the ids in the order of the rows
 * @throws AppError CERTIFICATE_ALREADY_ISSUED, CERTIFICATE_NUMBER_USED, those of the source and those of writing
 */
export async function issueMany(
  certificates: Pick<Certificates, 'issueMany'>,
  source: NumberSource,
  cycle: Cycle,
  rows: readonly PendingRow[],
  terms: IssueTerms,
  onProgress: (done: number) => void,
): Promise<readonly string[]> {
  const numbers = await takeNumbers(source, rows, terms.base);
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
