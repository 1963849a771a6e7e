import type { Certificate } from '../../../shared/schema/certificate.ts';

/** 补发: the number of the void certificate that this one was issued in place of, the newest; null for a first one. */
export function replacedNumber(certificate: Certificate, all: readonly Certificate[]): string | null {
  const earlier = all.filter(
    ({ id, status, kind, candidacyId, createdAt }) =>
      id !== certificate.id &&
      status === 'void' &&
      kind === certificate.kind &&
      candidacyId === certificate.candidacyId &&
      createdAt < certificate.createdAt,
  );
  return earlier.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0]?.content.number ?? null;
}
