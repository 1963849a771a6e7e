import { AppError } from '../shared/lib/app-error.ts';

const codeOf = (error: Error): string =>
  'code' in error && typeof error.code === 'string' ? error.code : error.name;

/** SQLite's own number says more than its one code for everything. */
const reasonOf = (error: Error): string =>
  'errcode' in error && typeof error.errcode === 'number' ? `SQLite ${error.errcode}` : codeOf(error);

/** Of an address that could not be listened at. */
const portOf = (error: Error): number => ('port' in error && typeof error.port === 'number' ? error.port : 0);

/** Why a hub could not start, as something a person can mend; null when only a programmer can. */
export function startFailure(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (!(error instanceof Error)) return null;
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new AppError('HUB_PORT_IN_USE', { port: portOf(error) });
    case 'EACCES':
    case 'EPERM':
      // The same code for a port and for a folder; only the port comes from listening.
      return 'syscall' in error && error.syscall === 'listen'
        ? new AppError('HUB_PORT_REFUSED', { port: portOf(error) })
        : new AppError('HUB_DATA_UNWRITABLE', { reason: codeOf(error) });
    case 'ERR_SQLITE_ERROR':
    case 'ENOSPC':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
      return new AppError('HUB_DATA_UNWRITABLE', { reason: reasonOf(error) });
    default:
      return null;
  }
}
