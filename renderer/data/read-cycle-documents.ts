import type { MangoQuerySelector, RxDocument } from 'rxdb';
import type { CycleDocuments } from '../../shared/archive/from-documents.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { collectionOf } from './collection-of.ts';
import { pause } from './pause.ts';
import type { Store } from './store.ts';

const chunk = 400;

/** Documents are copied in chunks, because a city's sheets at once would freeze the page for a second. */
async function copies<N extends CollectionName>(found: readonly RxDocument<DocumentOf<N>>[]) {
  const rows: DocumentOf<N>[] = [];
  for (let start = 0; start < found.length; start += chunk) {
    if (start > 0) await pause();
    for (const document of found.slice(start, start + chunk)) rows.push(document.toMutableJSON());
  }
  return rows;
}

const readAll = async <N extends CollectionName>(store: Store, name: N): Promise<DocumentOf<N>[]> =>
  copies<N>(await collectionOf(store.database, name).find().exec());

/** By the index of the cycle: of ten years' sheets nine are not even looked at. */
const readCycleRows = async <N extends 'candidacies' | 'sheets' | 'cases'>(
  store: Store,
  name: N,
  cycleId: string,
) => {
  const selector = { cycleId } as MangoQuerySelector<DocumentOf<N>>;
  return copies<N>(await collectionOf(store.database, name).find({ selector }).exec());
};

/**
 * Every document of a cycle as it is stored now, for computing; not filtered by what the viewer may see.
 *
 * @throws AppError DOCUMENT_MISSING when the cycle or its scheme is not on this PC
 */
export async function readCycleDocuments(store: Store, cycleId: string): Promise<CycleDocuments> {
  const cycle = (await store.database.cycles.findOne(cycleId).exec())?.toMutableJSON();
  if (!cycle) throw new AppError('DOCUMENT_MISSING', { id: cycleId });
  const scheme = (await store.database.schemes.findOne(cycle.schemeKey).exec())?.toMutableJSON();
  if (!scheme) throw new AppError('DOCUMENT_MISSING', { id: cycle.schemeKey });
  return {
    cycle,
    scheme: scheme.content,
    orgUnits: await readAll(store, 'orgUnits'),
    unions: await readAll(store, 'unions'),
    people: await readAll(store, 'people'),
    candidacies: await readCycleRows(store, 'candidacies', cycleId),
    sheets: await readCycleRows(store, 'sheets', cycleId),
    cases: await readCycleRows(store, 'cases', cycleId),
  };
}
