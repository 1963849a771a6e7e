import type { Observable } from 'rxjs';
import type { AuditEvent } from '../../../shared/schema/audit-event.ts';
import { deviceKeyEntry } from '../../../shared/schema/submission-signature.ts';
import type { CollectionName } from '../../../shared/schema/registry.ts';
import { newId } from '../new-id.ts';
import type { Draft } from '../prepare-document.ts';
import type { Store } from '../store.ts';
import { watchDocuments } from '../watch-documents.ts';
import { createDocument, writeDocuments } from '../write-document.ts';

/** What was done. `townshipCode` is the township it concerns, the actor's own unit when left out. */
export interface AuditEntry {
  readonly action: string;
  readonly documentKind: CollectionName;
  readonly documentId: string;
  readonly reason?: string;
  readonly townshipCode?: string;
  /** Of what is read or given out: the table or paper, and how many rows or sheets it has. */
  readonly paper?: string;
  readonly rows?: number;
}

export interface Audit {
  readonly watchOf: (documentId: string) => Observable<readonly AuditEvent[]>;
  /** Everything that this account may read of 操作记录. */
  readonly watchAll: () => Observable<readonly AuditEvent[]>;
  /** The lines by which PCs have put their keys on record. */
  readonly watchDeviceKeys: () => Observable<readonly AuditEvent[]>;
  readonly append: (entry: AuditEntry) => Promise<void>;
}

const lineOf = (store: Store, entry: AuditEntry): Draft<'audit'> => ({
  id: newId('log'),
  townshipCode: entry.townshipCode ?? store.actor.orgCode,
  action: entry.action,
  documentKind: entry.documentKind,
  documentId: entry.documentId,
  reason: entry.reason ?? '',
  ...(entry.paper !== undefined && { paper: entry.paper.slice(0, 100) }),
  ...(entry.rows !== undefined && { rows: entry.rows, by: store.actor.name }),
});

/** Adds one line to 操作记录; it holds ids and reasons, never personal values. */
export const appendAudit = (store: Store, entry: AuditEntry): Promise<void> =>
  createDocument(store, 'audit', lineOf(store, entry));

/** `appendAudit` for many at once. */
export function appendAudits(store: Store, entries: readonly AuditEntry[]): Promise<void> {
  const lines = entries.map((entry) => lineOf(store, entry));
  return writeDocuments(store, 'audit', new Map(lines.map((line) => [line.id, () => line])));
}

export const createAudit = (store: Store): Audit => ({
  watchOf: (documentId) => watchDocuments(store, 'audit', { documentId }),
  watchAll: () => watchDocuments(store, 'audit', {}),
  watchDeviceKeys: () => watchDocuments(store, 'audit', { documentId: deviceKeyEntry.documentId }),
  append: (entry) => appendAudit(store, entry),
});
