import type { AppError } from '../../../shared/lib/app-error.ts';
import type { PackageImported, PackageInspection } from '../../../shared/transfer/package-answers.ts';

/** A file that was chosen at the city, and what has become of it. */
export interface Incoming {
  readonly key: number;
  readonly fileName: string;
  readonly base64: string;
  /** Null for a file that could not be read as a package. */
  readonly inspection: PackageInspection | null;
  /** Why it is not imported. */
  readonly error: AppError | null;
  readonly imported: PackageImported | null;
}

/** Whether the file may still be imported. */
export const isReady = ({ inspection, error, imported }: Incoming): boolean =>
  inspection !== null && error === null && imported === null;
