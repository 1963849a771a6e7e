import { formatPoints } from '../../../shared/domain/format-points.ts';
import type { CertificateContent } from '../../../shared/schema/certificate.ts';
import { paperDate } from '../paper/paper-date.ts';
import { paperText } from '../paper/paper-text.ts';

/** What a certificate says around its grade, and the small print below. */
export interface CertificateWords {
  readonly scope: string;
  readonly title: string;
  readonly salutation: string;
  readonly occasion: string;
  readonly before: string;
  readonly after: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
}

const contextOf = ({ subject }: CertificateContent) => subject?.kind ?? 'chair';

function holderFacts(content: CertificateContent): CertificateWords['facts'] {
  const context = contextOf(content);
  return [
    [paperText('print.certificate.union', { context }), content.unionName],
    [paperText('print.certificate.role', { context }), content.role],
  ];
}

const numberFact = ({ number }: CertificateContent) =>
  [paperText('print.certificate.number'), number] as const;

function levelWords(content: CertificateContent): CertificateWords {
  const { year, cityName: city, subject } = content;
  const what = subject?.name ?? paperText('print.chairs');
  return {
    scope: paperText('print.certificate.scope', { city, what }),
    title: paperText('print.certificate.title'),
    salutation: paperText('print.certificate.salutation', {
      context: contextOf(content),
      name: content.name,
    }),
    occasion: paperText('print.certificate.occasion', { year, city, what }),
    before: paperText('print.certificate.before'),
    after: paperText('print.certificate.after'),
    facts: [...holderFacts(content), numberFact(content)],
  };
}

function trainingFact({ trainingHours, examPoints }: NonNullable<CertificateContent['qualification']>) {
  const hours = paperText('print.certificate.qualification.hours', { hours: trainingHours });
  const exam =
    examPoints === null
      ? []
      : [paperText('print.certificate.qualification.exam', { points: formatPoints(examPoints) })];
  const value = [hours, ...exam].join(paperText('print.certificate.qualification.between'));
  return [paperText('print.certificate.qualification.training'), value] as const;
}

const validFact = ({ validTo }: NonNullable<CertificateContent['qualification']>) =>
  validTo === undefined
    ? []
    : [[paperText('print.certificate.qualification.validTo'), paperDate(validTo)] as const];

/** 资格证书 (form 13): the same sheet for somebody who passed the qualification. */
function qualificationWords(
  content: CertificateContent,
  passed: NonNullable<CertificateContent['qualification']>,
): CertificateWords {
  const { year, cityName: city } = content;
  return {
    ...levelWords(content),
    scope: paperText('print.certificate.qualification.scope', { city }),
    title: paperText('print.certificate.qualification.title'),
    occasion: paperText('print.certificate.qualification.occasion', { year, city }),
    before: paperText('print.certificate.qualification.before'),
    after: paperText('print.certificate.qualification.after'),
    facts: [...holderFacts(content), trainingFact(passed), numberFact(content), ...validFact(passed)],
  };
}

export const certificateWords = (content: CertificateContent): CertificateWords =>
  content.qualification ? qualificationWords(content, content.qualification) : levelWords(content);
