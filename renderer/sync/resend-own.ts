import type { Store } from '../data/store.ts';
import { resend } from './settle-clash.ts';
import type { SyncStore } from './sync-store.ts';

/** Sends anew what the hub refused from a colleague's session and the author himself, back at this PC, may send. */
export async function resendOwn(store: Store, { refusals }: Pick<SyncStore, 'refusals'>): Promise<void> {
  const own = refusals
    .all()
    .filter(({ code, document }) => code === 'STAMP_FOREIGN' && document.updatedBy === store.actor.id);
  for (const { collection, documentId } of own) {
    // One that may not be written any more stays on the list, where a person sees why.
    await resend(store, collection, documentId).catch(() => undefined);
  }
}
