import { isCollectionName } from '../data/is-collection-name.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import type { SyncContext } from './sync-context.ts';

/**
 * Listens to the hub for as long as the sync runs and has pulled what changed. When the line has just been opened,
 * something may have been missed: everything is pulled.
 */
export async function followChanges(
  { hub, connection, signal }: SyncContext,
  pull: (collections: readonly CollectionName[] | 'all') => void,
): Promise<void> {
  while (!signal.aborted) {
    await connection.whenOnline(signal);
    const outcome = await hub.changes().catch(() => ({ kind: 'offline' }) as const);
    if (outcome.kind !== 'ok') connection.failed(outcome);
    else if (outcome.value.kind === 'opened') pull('all');
    else if (outcome.value.kind === 'changed')
      pull(outcome.value.collections.filter((name) => isCollectionName(name)));
  }
}
