import type { PackageRecord } from '../../sync/carry/package-register.ts';

/** A line of a register, of this PC or of the city. */
export interface RegisterLine extends PackageRecord {
  /** The PC at the other end; empty where that is the city. */
  readonly device: string;
}
