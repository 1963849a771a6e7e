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

/** What the audit chain keeps of an entry, by which any change of it is found. */
export function historyDigest(entry: HistoryEntry): string {
  const { collection, id, seq, actor, device, at, before, after } = entry;
  return sha256(JSON.stringify([collection, id, seq, actor, device, at, before, after]));
}
