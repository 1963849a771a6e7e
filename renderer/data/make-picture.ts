import { archiveText } from '../../shared/archive/archive-text.ts';
import { archiveFromDocuments } from '../../shared/archive/from-documents.ts';
import { textHash } from '../../shared/archive/text-hash.ts';
import { currentResults } from '../../shared/domain/current-result.ts';
import { pictureYear, type PictureYear } from '../../shared/domain/picture/picture-year.ts';
import { readStoredYear } from './stored-year.ts';
import { yearWork, type YearWork } from './year-work.ts';

/** Which year of which database. */
export interface PictureQuestion {
  readonly database: string;
  readonly cycleId: string;
}

/** Sheets that have been read, of those that there are. */
export interface PictureProgress {
  readonly done: number;
  readonly total: number;
}

export interface MadePicture {
  readonly picture: PictureYear;
  readonly work: YearWork;
  /** Whether it was made of the very bytes that were put away. */
  readonly sealed: boolean;
  /** Of how many candidacies, sheets and results it was made. */
  readonly rows: number;
}

/**
 * The picture of a year as it is stored now, as the city sees it: not filtered by what the viewer may see.
 *
 * @throws AppError DOCUMENT_MISSING when the cycle or its scheme is not on this PC
 */
export async function makePicture(
  { database, cycleId }: PictureQuestion,
  onProgress: (progress: PictureProgress) => void,
): Promise<MadePicture> {
  const { results: stored, ...documents } = await readStoredYear(database, cycleId, (done, total) =>
    onProgress({ done, total }),
  );
  const { candidacies, sheets, cases, cycle } = documents;
  const results = currentResults(stored, cases).map(({ outcome }) => outcome);
  const archive = archiveFromDocuments(documents);
  const { archiveHash } = cycle;
  return {
    picture: pictureYear(archive, results),
    work: yearWork(documents),
    sealed: archiveHash !== undefined && textHash(archiveText(documents, results, archive)) === archiveHash,
    rows: candidacies.length + sheets.length + stored.length,
  };
}
