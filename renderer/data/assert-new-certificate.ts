import { AppError } from '../../shared/lib/app-error.ts';
import type { Certificate } from '../../shared/schema/certificate.ts';

type Facts = Pick<Certificate, 'kind' | 'candidacyId' | 'content'>;
export type IssuedFacts = Facts & Pick<Certificate, 'status'>;

/**
 * A number is used once and for ever, and a candidacy holds one valid certificate of a kind.
 *
 * @throws AppError CERTIFICATE_NUMBER_USED, CERTIFICATE_ALREADY_ISSUED
 */
export function assertNewCertificate(
  issued: readonly IssuedFacts[],
  { kind, candidacyId, content }: Facts,
): void {
  const { number, name } = content;
  if (issued.some((other) => other.content.number === number)) {
    throw new AppError('CERTIFICATE_NUMBER_USED', { number });
  }
  const valid = issued.find(
    (other) => other.status === 'valid' && other.kind === kind && other.candidacyId === candidacyId,
  );
  if (valid) throw new AppError('CERTIFICATE_ALREADY_ISSUED', { name, number: valid.content.number });
}
