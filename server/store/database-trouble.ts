import { AppError } from '../../shared/lib/app-error.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Serialization failure and deadlock: PostgreSQL has undone the transaction and asks for it again. */
const again = new Set(['40001', '40P01']);

export const isToBeTriedAgain = (error: unknown): boolean => again.has(codeOf(error));

/**
 * What passes by itself (PostgreSQL, Appendix A): the server stops or starts (57P..), a statement took too long
 * (57014), no connection is free (53...), the connection broke (08..., and the socket's own codes).
 */
const passing = /^(?:57P\d\d|57014|53\d{3}|08\d{3}|25P03|ECONN\w+|EPIPE|ENOENT|ETIMEDOUT|EAI_AGAIN)$/;

/** The driver gives these no code. */
const connectionLost = /connection terminated|connection error|timeout exceeded|query read timeout/i;

/** SQLITE_FULL. */
const sqliteFull = 13;

const errcodeOf = (error: unknown): number =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : 0;

/** Whether a disk of the hub is full: of its files, of SQLite, or of PostgreSQL (53100). */
export const isDiskFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', '53100'].includes(codeOf(error)) || errcodeOf(error) === sqliteFull;

/** SQLITE_CONSTRAINT with its kinds, of which the lowest byte is the same. */
const sqliteConstraint = 19;

/** Whether a database refuses a row for what it is: a key that is there already, a value that its column does not take. */
export const isRefusedRow = (error: unknown): boolean =>
  /^2[23]\w{3}$/.test(codeOf(error)) || (errcodeOf(error) & 0xff) === sqliteConstraint;

/** The error for the caller: HUB_DISK_FULL; HUB_NOT_READY when the database will answer again, everything else as it is. */
export function databaseTrouble(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  if (isDiskFull(error)) return new AppError('HUB_DISK_FULL', {}, { cause: error });
  const passes =
    again.has(codeOf(error)) || passing.test(codeOf(error)) || connectionLost.test(error.message);
  return passes ? new AppError('HUB_NOT_READY', {}, { cause: error }) : error;
}
