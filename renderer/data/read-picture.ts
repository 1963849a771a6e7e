import { archiveText } from '../../shared/archive/archive-text.ts';
import { archiveFromDocuments } from '../../shared/archive/from-documents.ts';
import { textHash } from '../../shared/archive/text-hash.ts';
import { currentResults } from '../../shared/domain/current-result.ts';
import { pictureYear } from '../../shared/domain/picture/picture-year.ts';
import type { Cycle } from '../../shared/schema/cycle.ts';
import { pictureKey } from './picture-key.ts';
import type { PictureShelf, ShelvedPicture } from './picture-shelf.ts';
import { readCycleDocuments } from './read-cycle-documents.ts';
import type { Store } from './store.ts';

async function makePicture(store: Store, { id, archiveHash }: Cycle): Promise<Omit<ShelvedPicture, 'id'>> {
  const documents = await readCycleDocuments(store, id);
  const found = await store.database.results.find({ selector: { cycleId: id } }).exec();
  const stored = found.map((result) => result.toMutableJSON());
  const results = currentResults(stored, documents.cases).map(({ outcome }) => outcome);
  const sealed = archiveHash !== undefined && textHash(archiveText(documents, results)) === archiveHash;
  return { picture: pictureYear(archiveFromDocuments(documents), results), sealed };
}

/**
 * The picture of a year whose grading is over, as the city sees it: of an archived one it is made once and kept with
 * the archive's SHA-256. Not filtered by what the viewer may see.
 */
export async function readPicture(
  store: Store,
  shelf: PictureShelf,
  cycle: Cycle,
): Promise<Omit<ShelvedPicture, 'id'>> {
  const { id: cycleId, status, archiveHash } = cycle;
  if (status !== 'archived' || archiveHash === undefined) return makePicture(store, cycle);
  const cases = await store.database.cases.count({ selector: { cycleId } }).exec();
  const id = pictureKey(archiveHash, cases);
  const kept = await shelf.get(id);
  if (kept) return kept;
  const made = await makePicture(store, cycle);
  await shelf.put({ id, ...made });
  return made;
}
