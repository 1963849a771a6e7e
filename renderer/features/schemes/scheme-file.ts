import { shapeProblems, hasShape } from '../../../shared/domain/shape-problems.ts';
import { schemeHash } from '../../../shared/domain/scheme-hash.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { SchemeSchema, type Scheme } from '../../../shared/schema/scheme.ts';

const format = 'gongping-scheme';

/** A scheme as a file that another city or PC can read: its whole text and the digits of it. */
export const schemeFileText = (scheme: Scheme): string =>
  `${JSON.stringify({ format, version: 1, sha256: schemeHash(scheme), scheme }, null, 2)}\n`;

const unreadable = (reason: string): AppError => new AppError('SCHEME_FILE_UNREADABLE', { reason });

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch {
    // Said below, as of any other file.
  }
  throw unreadable('JSON');
}

/**
 * Reads a scheme from a file. It may have weights or sums that do not fit, which the editor names.
 *
 * @throws AppError SCHEME_FILE_UNREADABLE saying what is wrong
 */
export function readSchemeFile(text: string): Scheme {
  const file = parsed(text);
  if (file['format'] !== format || file['version'] !== 1) throw unreadable('format');
  const { scheme } = file;
  if (!hasShape(SchemeSchema, scheme)) {
    throw unreadable(shapeProblems(SchemeSchema, scheme, 'scheme')[0]?.path ?? 'scheme');
  }
  if (file['sha256'] !== schemeHash(scheme)) throw unreadable('sha256');
  return scheme;
}
