import type { CollectionName } from '../../shared/schema/registry.ts';
import { localPages } from './local-pages.ts';
import type { StateMarker } from './state-marker.ts';
import type { LocalCopies } from './storage.ts';

/**
 * Gives each state in IndexedDB that an earlier program stored without a mark the one that the mirror gives it too.
 * Broken off, it goes on at the next start.
 */
export async function markCopies(copies: LocalCopies, marker: StateMarker): Promise<void> {
  for (const [collection, copy] of copies) {
    for await (const states of localPages(copy)) {
      const bare = states.filter((state) => marker.lacksMark(state));
      const name: CollectionName = collection;
      if (bare.length > 0) await copy.put(await Promise.all(bare.map((state) => marker.mark(name, state))));
    }
  }
}
