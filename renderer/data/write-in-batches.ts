import type { CollectionName } from '../../shared/schema/registry.ts';
import type { Store } from './store.ts';
import { writeDocuments, type Change } from './write-document.ts';

/** Called after each batch of a bulk operation with the number of documents done and the number in all. */
export type OnProgress = (done: number, total: number) => void;

const batchSize = 200;

/** `writeDocuments` for many documents, so that the page stays usable and the screen can show how far it is. */
export async function writeInBatches<N extends CollectionName>(
  store: Store,
  name: N,
  changes: ReadonlyMap<string, Change<N>>,
  onProgress: OnProgress = () => undefined,
): Promise<void> {
  const entries = [...changes];
  for (let start = 0; start < entries.length; start += batchSize) {
    await writeDocuments(store, name, new Map(entries.slice(start, start + batchSize)));
    onProgress(Math.min(start + batchSize, entries.length), entries.length);
  }
}
