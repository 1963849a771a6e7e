import type { Counts } from '../../../shared/transfer/package-contents.ts';

/** A line of a register, of this PC or of the city. */
export interface RegisterLine {
  readonly key: string;
  readonly at: string;
  readonly direction: 'in' | 'out';
  readonly serial: number;
  readonly createdAt: string;
  readonly by: string;
  readonly counts: Counts;
  readonly sha256: string;
  /** The PC at the other end; empty where that is the city. */
  readonly device: string;
}
