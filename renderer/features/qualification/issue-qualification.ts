import { endOfMonths } from '../../../shared/domain/qualification/add-months.ts';
import {
  qualificationCycle,
  qualificationSubject,
} from '../../../shared/domain/qualification/qualification-certificate.ts';
import type { RegisterRow } from '../../../shared/domain/qualification/register-row.ts';
import type { CertificateContent } from '../../../shared/schema/certificate.ts';
import type { QualificationRule } from '../../../shared/schema/qualification.ts';
import type { Certificates, NewCertificate } from '../../data/repositories/certificates.ts';
import { numberDigits } from '../../data/number-prefix.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import type { NumberSource } from '../../sync/number-source.ts';

/** What all certificates of one issue share. `base` is what their numbers begin with. */
export interface QualificationTerms {
  readonly base: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly cityName: string;
  readonly townshipNames: ReadonlyMap<string, string>;
  /** Why a renewed certificate stands no more. */
  readonly renewalReason: string;
}

const roleWord = ({ role, post }: RegisterRow): string => {
  if (role === 'volunteer') return paperText('qualification.volunteer');
  const word = paperText(`common.roles.${role}`);
  return role === 'viceChair' && post?.fullTime ? `${paperText('common.fullTime')}${word}` : word;
};

function contentOf(
  row: RegisterRow,
  rule: QualificationRule,
  number: string,
  terms: QualificationTerms,
): CertificateContent {
  const township = terms.townshipNames.get(row.townshipCode) ?? '';
  const validTo = rule.validMonths === null ? null : endOfMonths(terms.issuedOn, rule.validMonths);
  return {
    number,
    name: row.person.name,
    // A volunteer belongs to no union; his township stands in its place.
    enterpriseName: row.union?.enterprise.name ?? township,
    unionName: row.union?.name ?? township,
    role: roleWord(row),
    levelName: paperText('qualification.levelName'),
    year: Number(rule.id),
    qualification: {
      trainingHours: row.training.hours,
      examPoints: row.best?.points ?? null,
      ...(validTo !== null && { validTo }),
    },
    cityName: terms.cityName,
    issuer: terms.issuer,
    issuedOn: terms.issuedOn,
  };
}

function certificateOf(row: RegisterRow, content: CertificateContent): NewCertificate {
  const { personId, townshipCode } = row;
  return {
    kind: 'qualification',
    cycleId: qualificationCycle(content.year),
    townshipCode,
    candidacyId: qualificationSubject(personId),
    personId,
    levelCode: 'qualification',
    content,
  };
}

/**
 * Issues a 资格证书 for each row; whoever renews one gets it in the place of the earlier one, which is void then.
 *
 * @returns the ids of the new ones
 * @throws AppError those of the source, of `issueMany` and of `replaceMany`
 */
export async function issueQualification(
  register: Pick<Certificates, 'issueMany' | 'replaceMany'>,
  source: NumberSource,
  rule: QualificationRule,
  rows: readonly RegisterRow[],
  terms: QualificationTerms,
): Promise<readonly string[]> {
  const numbers = await source(terms.base, rows.length);
  const contents = rows.map((row, place) => {
    const number = `${terms.base}${String(numbers[place]).padStart(numberDigits, '0')}`;
    return { row, content: contentOf(row, rule, number, terms) };
  });
  const renewed = contents.flatMap(({ row, content }) =>
    row.certificate ? [{ id: row.certificate.id, content }] : [],
  );
  const fresh = contents.filter(({ row }) => !row.certificate);
  const issued = await register.issueMany(fresh.map(({ row, content }) => certificateOf(row, content)));
  const replaced = renewed.length === 0 ? [] : await register.replaceMany(renewed, terms.renewalReason);
  return [...issued, ...replaced];
}
