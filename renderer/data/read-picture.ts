import type { Cycle } from '../../shared/schema/cycle.ts';
import { makePictureAside } from './make-picture-aside.ts';
import { pictureKey } from './picture-key.ts';
import type { PictureShelf, ShelvedPicture } from './picture-shelf.ts';
import type { Store } from './store.ts';

type Made = Omit<ShelvedPicture, 'id'>;

/** A year arrives row by row: what was made before all of them were here is made again. */
async function isWhole({ database }: Store, cycleId: string, { sealed, rows }: Made): Promise<boolean> {
  if (sealed) return true;
  const selector = { cycleId };
  const counts = await Promise.all([
    database.candidacies.count({ selector }).exec(),
    database.sheets.count({ selector }).exec(),
    database.results.count({ selector }).exec(),
  ]);
  return counts.reduce((sum, count) => sum + count, 0) === rows;
}

async function makeOf({ database: { name } }: Store, { id: cycleId }: Cycle): Promise<Made> {
  const { picture, sealed, rows } = await makePictureAside({ database: name, cycleId }, () => undefined);
  return { picture, sealed, rows };
}

/**
 * The picture of a year whose grading is over, as the city sees it: of an archived one it is made once and kept with
 * the archive's SHA-256. Not filtered by what the viewer may see.
 */
export async function readPicture(store: Store, shelf: PictureShelf, cycle: Cycle): Promise<Made> {
  const { id: cycleId, status, archiveHash } = cycle;
  if (status !== 'archived' || archiveHash === undefined) return makeOf(store, cycle);
  const cases = await store.database.cases.count({ selector: { cycleId } }).exec();
  const id = pictureKey(archiveHash, cases);
  const kept = await shelf.get(id);
  if (kept && (await isWhole(store, cycleId, kept))) return kept;
  const made = await makeOf(store, cycle);
  await shelf.put({ id, ...made });
  return made;
}
