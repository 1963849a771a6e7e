import { archiveText } from '../../shared/archive/archive-text.ts';
import { archiveFromDocuments } from '../../shared/archive/from-documents.ts';
import { textHash } from '../../shared/archive/text-hash.ts';
import { currentResults } from '../../shared/domain/current-result.ts';
import { pictureYear } from '../../shared/domain/picture/picture-year.ts';
import type { Cycle } from '../../shared/schema/cycle.ts';
import { pictureKey } from './picture-key.ts';
import type { PictureShelf, ShelvedPicture } from './picture-shelf.ts';
import { pause } from './pause.ts';
import { readCycleDocuments } from './read-cycle-documents.ts';
import type { Store } from './store.ts';

type Made = Omit<ShelvedPicture, 'id'>;

/** Each piece takes a large city's page some 100 ms; between them it draws and answers. */
async function makePicture(store: Store, { id, archiveHash }: Cycle): Promise<Made> {
  const documents = await readCycleDocuments(store, id);
  const found = await store.database.results.find({ selector: { cycleId: id } }).exec();
  const stored = found.map((result) => result.toMutableJSON());
  const results = currentResults(stored, documents.cases).map(({ outcome }) => outcome);
  await pause();
  const archive = archiveFromDocuments(documents);
  await pause();
  const text = archiveHash === undefined ? null : archiveText(documents, results, archive);
  await pause();
  const sealed = text !== null && textHash(text) === archiveHash;
  await pause();
  const rows = documents.candidacies.length + documents.sheets.length + stored.length;
  return { picture: pictureYear(archive, results), sealed, rows };
}

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

/**
 * The picture of a year whose grading is over, as the city sees it: of an archived one it is made once and kept with
 * the archive's SHA-256. Not filtered by what the viewer may see.
 */
export async function readPicture(store: Store, shelf: PictureShelf, cycle: Cycle): Promise<Made> {
  const { id: cycleId, status, archiveHash } = cycle;
  if (status !== 'archived' || archiveHash === undefined) return makePicture(store, cycle);
  const cases = await store.database.cases.count({ selector: { cycleId } }).exec();
  const id = pictureKey(archiveHash, cases);
  const kept = await shelf.get(id);
  if (kept && (await isWhole(store, cycleId, kept))) return kept;
  const made = await makePicture(store, cycle);
  await shelf.put({ id, ...made });
  return made;
}
