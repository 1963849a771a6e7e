import type { Cycle } from '../../shared/schema/cycle.ts';
import { openPictureShelf } from './picture-shelf.ts';
import { readPicture } from './read-picture.ts';
import { refreshLivePicture, type LiveServices } from './refresh-live-picture.ts';

/**
 * Makes the pictures of archived years that this PC has none of yet and of the year under way, the newest first, until
 * it is told to stop.
 */
export async function shelvePictures(
  services: LiveServices,
  cycles: readonly Cycle[],
  signal: AbortSignal,
): Promise<void> {
  const { store } = services;
  const shelf = openPictureShelf(store.database.name);
  const sorted = cycles.toSorted((a, b) => b.year - a.year);
  const underWay = sorted.filter(({ status }) => status !== 'archived');
  for (const { id } of underWay.filter(({ year }) => year === underWay[0]?.year)) {
    if (signal.aborted) return;
    await refreshLivePicture(services, id, null, () => undefined);
  }
  for (const cycle of sorted.filter(({ status }) => status === 'archived')) {
    if (signal.aborted) return;
    await readPicture(store, shelf, cycle);
  }
}
