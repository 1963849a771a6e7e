import type { Certificate, CertificateContent } from '../../../shared/schema/certificate.ts';
import { paperText } from '../paper/paper-text.ts';

/** A certificate of nobody: it shows where the text of a real one comes to lie. */
export function sampleCertificate(kind: Certificate['kind']): CertificateContent {
  const isLevel = kind === 'level';
  return {
    number: paperText('issuing.testPage.number'),
    name: paperText('issuing.testPage.name'),
    enterpriseName: '',
    unionName: paperText('issuing.testPage.union'),
    role: paperText('common.roles.chair'),
    levelName: isLevel
      ? paperText('issuing.testPage.level')
      : paperText('print.certificate.qualification.name'),
    year: 2026,
    ...(!isLevel && { qualification: { trainingHours: 40, examPoints: 8650, validTo: '2029-12-31' } }),
    cityName: paperText('issuing.testPage.city'),
    issuer: paperText('issuing.testPage.issuer'),
    issuedOn: '2026-12-31',
  };
}
