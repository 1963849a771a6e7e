import type { Evidence } from '../schema/evidence.ts';

/** What tells whether two files of evidence are of one original: two PCs may draw one picture differently. */
export const originalHash = ({
  sha256,
  originalSha256,
}: Pick<Evidence, 'sha256' | 'originalSha256'>): string => originalSha256 ?? sha256;
