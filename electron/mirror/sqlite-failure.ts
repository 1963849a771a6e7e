/** SQLite's primary result code (https://sqlite.org/rescode.html), or null for an error of another kind. */
function resultCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  return error.errcode & 0xff;
}

const unknownForm = 1;
const corrupt = 11;
const full = 13;
const notADatabase = 26;

/** Of a question that is always the same: what the file says of its own form is nothing that SQLite knows. */
export const isUnknownForm = (error: unknown): boolean => resultCode(error) === unknownForm;

export type SqliteFailure = 'damaged' | 'disk-full' | 'unavailable';

/** What a failed call means for the data; null when SQLite had no part in it. */
export function sqliteFailure(error: unknown): SqliteFailure | null {
  switch (resultCode(error)) {
    case null:
      return null;
    case corrupt:
    case notADatabase:
      return 'damaged';
    case full:
      return 'disk-full';
    default:
      return 'unavailable';
  }
}
