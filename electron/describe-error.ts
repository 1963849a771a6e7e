import { AppError } from '../shared/lib/app-error.ts';
import type { LogFields } from './log.ts';

/** What of an error may be logged: its kind and where it arose. Its message may quote personal data. */
export function describeError(error: unknown): LogFields {
  if (error instanceof AppError) return { code: error.code };
  if (!(error instanceof Error)) return { kind: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { kind: error.name, code, frames: frames.slice(0, 6).join('') };
}
