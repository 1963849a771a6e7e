import { randomBytes } from 'node:crypto';
import type { CollectionName } from '../../shared/schema/registry.ts';
import { sha256 } from './audit-entry.ts';

/**
 * One accepted change. `at` is the hub's clock, ISO 8601 in UTC. `before` and `after` are the JSON texts of the
 * states as they go over the wire; `before` is null for a new document.
 */
export interface HistoryEntry {
  readonly collection: CollectionName;
  readonly id: string;
  readonly seq: number;
  readonly actor: string;
  readonly device: string;
  readonly at: string;
  readonly before: string | null;
  readonly after: string;
}

/**
 * An entry as it is kept. In place of the state before stands the number of the entry that has it, as `#` and the
 * number; only the state of a document that came in without a history stands there itself.
 */
export type HistoryRecord = HistoryEntry;

/** How a record names the entry that has its state before. */
export const entryReference = (seq: number): string => `#${seq}`;

const salt = /,"_salt":"[\w-]+"\}$/u;

/** A state's text with a random end, so that nobody can guess it from its digest. */
export const salted = (text: string): string =>
  `${text.slice(0, -1)},"_salt":"${randomBytes(16).toString('base64url')}"}`;

/** A state's text as it goes over the wire, to which no salt belongs. */
const unsalted = (text: string): string => text.replace(salt, '}');

/** A record to be shown; its digest is that of the record as it is kept. */
export const shownRecord = (record: HistoryRecord): HistoryRecord => ({
  ...record,
  before: record.before && unsalted(record.before),
  after: unsalted(record.after),
});

/** The records of one document, oldest first, with the states that they refer to. */
export function withStates(kept: readonly HistoryRecord[]): HistoryEntry[] {
  const records = kept.map(shownRecord);
  const states = new Map(records.map(({ seq, after }) => [entryReference(seq), after]));
  return records.map((record) => ({
    ...record,
    before: record.before && (states.get(record.before) ?? record.before),
  }));
}

/** What the audit chain keeps of a record, by which any change of it is found. */
export function historyDigest(record: HistoryRecord): string {
  const { collection, id, seq, actor, device, at, before, after } = record;
  // JSON holds no end of a line, so that no two records give one text; what is long is not made into text again.
  return sha256(`${JSON.stringify([collection, id, seq, actor, device, at, before])}\n${after}`);
}
