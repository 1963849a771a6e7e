import { useMemo } from 'react';
import { archiveFromDocuments, type CycleDocuments } from '../../shared/archive/from-documents.ts';
import { pictureYear, type PictureYear } from '../../shared/domain/picture/picture-year.ts';
import type { Result } from '../../shared/schema/result.ts';
import { useServices } from './services-context.tsx';
import type { Store } from './store.ts';

interface Kept {
  readonly rows: readonly (readonly unknown[])[];
  readonly picture: PictureYear;
}

const pictures = new WeakMap<Store, Kept>();

const isSame = (before: readonly (readonly unknown[])[], after: readonly (readonly unknown[])[]): boolean =>
  before.every((list, place) => {
    const other = after[place] ?? [];
    return list.length === other.length && list.every((row, at) => row === other[at]);
  });

/** Grading a large city takes half a second: as long as not one document has changed, the last picture holds. */
function livePicture(store: Store, documents: CycleDocuments, results: readonly Result[]): PictureYear {
  const { cycle, scheme, orgUnits, unions, people, candidacies, sheets, cases } = documents;
  const rows = [[cycle, scheme], orgUnits, unions, people, candidacies, sheets, cases, results];
  const kept = pictures.get(store);
  if (kept && isSame(kept.rows, rows)) return kept.picture;
  const outcomes = results.map(({ outcome }) => outcome);
  const picture = pictureYear(archiveFromDocuments(documents), outcomes);
  pictures.set(store, { rows, picture });
  return picture;
}

/** The picture of a year under way from its documents; undefined while they are being read. */
export function useLivePicture(
  documents: CycleDocuments | null | undefined,
  results: readonly Result[] | undefined,
): PictureYear | undefined {
  const { store } = useServices();
  return useMemo(
    () => (documents && results ? livePicture(store, documents, results) : undefined),
    [store, documents, results],
  );
}
