import { appendRotating } from './files/append-rotating.ts';

/** Codes, ids and numbers only: a log may leave the office, names and scores may not. */
export type LogFields = Readonly<Record<string, string | number | boolean>>;
export type Log = (event: string, fields?: LogFields) => void;

/** A log of one JSON object per line. It never throws. */
export function createLog(path: string, now: () => number): Log {
  return (event, fields = {}) =>
    appendRotating(path, `${JSON.stringify({ at: new Date(now()).toISOString(), event, ...fields })}\n`);
}
