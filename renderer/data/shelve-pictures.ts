import type { Cycle } from '../../shared/schema/cycle.ts';
import { openPictureShelf } from './picture-shelf.ts';
import { readPicture } from './read-picture.ts';
import type { Store } from './store.ts';

/** Makes the pictures of archived years that this PC has none of yet, the newest first, until it is told to stop. */
export async function shelvePictures(
  store: Store,
  cycles: readonly Cycle[],
  signal: AbortSignal,
): Promise<void> {
  const shelf = openPictureShelf(store.database.name);
  const archived = cycles.filter(({ status }) => status === 'archived').toSorted((a, b) => b.year - a.year);
  for (const cycle of archived) {
    if (signal.aborted) return;
    await readPicture(store, shelf, cycle);
  }
}
