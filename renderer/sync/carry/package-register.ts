import type { Counts } from '../../../shared/transfer/package-contents.ts';

/** One line of this PC's registers: a package that was written for the city (`out`) or taken from it (`in`). */
export interface PackageRecord {
  readonly key: string;
  /** This PC's clock, ISO 8601 in UTC. */
  readonly at: string;
  readonly direction: 'in' | 'out';
  readonly serial: number;
  readonly createdAt: string;
  /** Who did it, by name. */
  readonly by: string;
  readonly counts: Counts;
  /** SHA-256 of the file, hexadecimal digits. */
  readonly sha256: string;
}
