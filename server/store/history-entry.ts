import type { CollectionName } from '../../shared/schema/registry.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import type { WireDocument } from '../../shared/sync/protocol.ts';
import { sha256 } from './audit-entry.ts';

/** One accepted change. `at` is the hub's clock, ISO 8601 in UTC; `before` is null for a new document. */
export interface HistoryEntry {
  readonly collection: CollectionName;
  readonly id: string;
  readonly seq: number;
  readonly actor: string;
  readonly device: string;
  readonly at: string;
  readonly before: WireDocument | null;
  readonly after: WireDocument;
}

/** What the audit chain keeps of an entry, by which any change of it is found. */
export const historyDigest = (entry: HistoryEntry): string => sha256(canonicalJson(entry));
