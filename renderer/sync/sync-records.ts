import type { CollectionName } from '../../shared/schema/registry.ts';
import type { ProblemParams } from '../../shared/lib/problem.ts';
import type { Clash } from '../../shared/sync/merge-clash.ts';
import type { WireDocument } from '../../shared/sync/protocol.ts';
import type { WriteMark } from '../../shared/sync/write-mark.ts';

/** What this PC must not forget about the sync; it is kept beside the documents and survives a restart. */
interface AboutDocument {
  /** Names the record in its list. */
  readonly key: string;
  readonly collection: CollectionName;
  readonly documentId: string;
  /** This PC's clock, ISO 8601 in UTC. */
  readonly at: string;
}

/** A document the hub will not take as it is. It is sent again when it has been changed. */
export interface Refusal extends AboutDocument {
  /** Selects a text in `error-texts.ts`, if this program knows it. */
  readonly code: string;
  readonly params: ProblemParams;
  /** The field to mend, empty for the document as a whole. */
  readonly path: string;
  /** The state that was refused, and the hub's state it was made from; null for a new document. */
  readonly document: WireDocument;
  readonly base: WireDocument | null;
}

/** Two values for one place, until a person has chosen. */
export interface OpenClash extends AboutDocument, Clash {}

/** A document that went to another office while this one had edits of its own, to be handed over by a person. */
export interface Handover extends AboutDocument {
  readonly document: WireDocument;
  readonly base: WireDocument | null;
}

/** A document of the hub that does not fit this program's schema; tried again at every start. */
export interface HeldBack extends AboutDocument {
  readonly document: WireDocument;
  readonly field: string;
  readonly reason: string;
}

/** A document of which the hub has lost what this PC knew it to have, and the state the hub went back to. */
export interface Rewound extends AboutDocument {
  readonly base: WireDocument | null;
}

/** Numbers that this PC asked the hub for; `first` and `last` are null until the hub has answered. */
export interface NumberLease {
  readonly key: string;
  readonly at: string;
  readonly request: string;
  readonly series: string;
  readonly size: number;
  readonly first: number | null;
  readonly last: number | null;
}

/** Writes that were sent together and not yet answered: the hub may have them. By `documentKey`. */
export type SentBatch = ReadonlyMap<string, WriteMark>;

export type SyncEventCode =
  | 'started'
  | 'stopped'
  | 'online'
  | 'offline'
  | 'pulled'
  | 'pushed'
  | 'refused'
  | 'clash'
  | 'clash-settled'
  | 'handed-over'
  | 'held-back'
  | 'restored'
  | 'interrupted';

/** One line of the sync's log: what happened, with ids and numbers and no personal values. */
export interface SyncEvent {
  readonly at: string;
  readonly code: SyncEventCode;
  readonly params: ProblemParams;
}

export const documentKey = (collection: CollectionName, documentId: string): string =>
  `${collection}/${documentId}`;
