import type { Store } from './store.ts';

/** Those of the cycles that have been put away. */
export async function archivedAmong(store: Store, cycleIds: Iterable<string>): Promise<ReadonlySet<string>> {
  const cycles = await Promise.all([...new Set(cycleIds)].map((id) => store.readCycle(id)));
  return new Set(cycles.flatMap((cycle) => (cycle?.status === 'archived' ? [cycle.id] : [])));
}
