import { AppError } from '../../../shared/lib/app-error.ts';

/** Of the old zip format, which every unpacker knows, in GB. */
const limit = 4;
/** What the directory at the end of the zip may take. */
const directory = 2 ** 26;

/** @throws AppError BUNDLE_TOO_LARGE when a zip of so many bytes has no room for its directory */
export function assertBundleFits(bytes: number): void {
  if (bytes > limit * 2 ** 30 - directory) throw new AppError('BUNDLE_TOO_LARGE', { limit });
}
