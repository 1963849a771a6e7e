import { makePictureAside } from './make-picture-aside.ts';
import type { PictureProgress } from './make-picture.ts';
import { livePictureKey } from './picture-key.ts';
import { openPictureShelf, type LivePicture } from './picture-shelf.ts';
import type { Services } from './services.ts';
import { picturedCollections } from './stored-year.ts';

export type LiveServices = Pick<Services, 'store' | 'dataMark'>;

/** The picture of a year under way that can be shown, and what is being done about a newer one. */
export interface ShownPicture {
  /** Null when none was ever made on this PC. */
  readonly kept: LivePicture | null;
  /** How far a newer one is; null when the kept one is of the data as they are now. */
  readonly progress: PictureProgress | null;
  /** Why no newer one could be made; null when nothing went wrong. */
  readonly error: unknown;
}

const notBegun = { done: 0, total: 0 };

/**
 * Shows the kept picture of a year under way and, unless it was made of the data as they are now, makes and keeps a
 * new one. Of the city alone: it is not filtered by what the viewer may see.
 *
 * @throws AppError DOCUMENT_MISSING when the cycle or its scheme is not on this PC
 */
export async function refreshLivePicture(
  { store, dataMark }: LiveServices,
  cycleId: string,
  known: LivePicture | null,
  show: (shown: ShownPicture) => void,
): Promise<void> {
  const database = store.database.name;
  const shelf = openPictureShelf(database);
  const id = livePictureKey(cycleId);
  const kept = known ?? (await shelf.getLive(id));
  // The mark comes first: what is written while the sheets are read is missed by the mark, never by the next look.
  const asOf = store.clock.now().toISOString();
  const mark = await dataMark(picturedCollections);
  const isCurrent = kept?.mark === mark;
  show({ kept, progress: isCurrent ? null : notBegun, error: null });
  if (isCurrent) return;
  const { picture, work } = await makePictureAside({ database, cycleId }, (progress) =>
    show({ kept, progress, error: null }),
  );
  const made = { id, picture, work, mark, asOf };
  await shelf.putLive(made);
  show({ kept: made, progress: null, error: null });
}
