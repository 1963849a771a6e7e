import { of } from 'rxjs';
import { useQuery } from '../data/use-query.ts';
import { useSync } from './sync-provider.ts';
import type { SyncStatus } from './sync-status.ts';

/** What the sync is doing; null without one, undefined until it has said so. */
export function useSyncStatus(): SyncStatus | null | undefined {
  const sync = useSync();
  return useQuery(() => sync?.status$ ?? of(null), [sync]).data;
}
