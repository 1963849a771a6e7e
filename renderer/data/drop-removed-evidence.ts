import { getChangedDocumentsSince } from 'rxdb';
import type { Evidence } from '../../shared/schema/evidence.ts';
import type { EvidenceBytes } from './evidence-bytes.ts';
import type { Store } from './store.ts';

const batch = 500;
/** A removal that is younger can still be taken back on the screen it was made on, in milliseconds. */
const keptFor = 24 * 60 * 60 * 1000;

/**
 * Frees the room of files whose documents were removed and that no other document names. Files this database knows
 * nothing of stay: their documents may be on their way.
 */
export async function dropRemovedEvidence(
  { database, clock }: Store,
  bytes: Pick<EvidenceBytes, 'remove'>,
): Promise<void> {
  const before = new Date(clock.now().getTime() - keptFor).toISOString();
  const living = new Set<string>();
  const removed = new Set<string>();
  for (let checkpoint: unknown; ;) {
    const { storageInstance } = database.evidence;
    const changed = await getChangedDocumentsSince<Evidence, unknown>(storageInstance, batch, checkpoint);
    for (const { _deleted: isRemoved, sha256, updatedAt } of changed.documents) {
      if (!isRemoved || updatedAt > before) living.add(sha256);
      else removed.add(sha256);
    }
    if (changed.documents.length < batch) break;
    ({ checkpoint } = changed);
  }
  for (const sha256 of removed) if (!living.has(sha256)) await bytes.remove(sha256);
}
