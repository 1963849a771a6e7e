import type { BulkWriteRow, RxDocumentWriteData } from 'rxdb';
import type { DataKey } from '../../shared/crypto/data-key.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { migrateDocument, type Migration } from '../../shared/schema/migrations.ts';
import { collectionNames, type CollectionName, type DocumentOf } from '../../shared/schema/registry.ts';
import type { AppDatabase } from './app-database.ts';
import { collectionOf } from './collection-of.ts';
import type { DoubtfulDocument } from './copy-doubts.ts';
import { deleteDatabase } from './generations.ts';
import type { StoredState } from './local-copy.ts';
import type { Mirror } from './mirror-pages.ts';
import { movedMark } from './moved-mark.ts';
import { openStored } from './open-stored.ts';
import { readGeneration } from './read-generation.ts';
import type { StateMarker } from './state-marker.ts';
import { storedStates, storeRows } from './store-rows.ts';

const batchSize = 500;

interface Source {
  readonly name: string;
  readonly generation: number;
  readonly mirror: Mirror | null;
  readonly chain: readonly Migration[];
  /** What the older documents are sealed with; null where they are plain. */
  readonly key: DataKey | null;
  /** Null where they have no marks. */
  readonly marker: StateMarker | null;
}

type Document = DocumentOf<CollectionName>;
type Row = BulkWriteRow<Document>;

/** The document in its new shape, or null when a migration leaves it behind. */
function migrated({ chain, generation }: Source, collection: CollectionName, state: StoredState): Row | null {
  const { _meta, _rev, _attachments, _deleted, ...document } = state;
  const moved = migrateDocument(chain, generation, collection, document);
  if (!moved) return null;
  const written = { ...moved, _meta, _rev, _attachments, _deleted };
  return { document: written as unknown as RxDocumentWriteData<Document> };
}

/** Stores what is not there yet: a document moved by an interrupted attempt may have been changed since. */
async function storeMissing(
  database: AppDatabase,
  collection: CollectionName,
  rows: readonly Row[],
): Promise<void> {
  const target = collectionOf(database, collection);
  const ids = rows.map(({ document }) => document.id);
  const present = await storedStates(target, ids);
  const missing = rows.filter(({ document }) => !present.has(document.id));
  if (missing.length > 0) await storeRows(target, missing);
  const stored = await storedStates(target, ids);
  if (stored.size !== rows.length) {
    throw new AppError('MIGRATION_INCOMPLETE', { moved: stored.size, total: rows.length });
  }
}

interface ReadGeneration {
  readonly all: ReadonlyMap<CollectionName, readonly Row[]>;
  readonly doubtful: readonly DoubtfulDocument[];
}

async function readAll(source: Source): Promise<ReadGeneration> {
  const all = new Map<CollectionName, readonly Row[]>();
  const doubtful: DoubtfulDocument[] = [];
  for (const collection of collectionNames) {
    const stored = await readGeneration(source.mirror, source.marker, source.name, collection);
    const states = await Promise.all(stored.map(({ state }) => openStored(source.key, collection, state)));
    const unfit = stored.filter(({ fits }) => !fits);
    doubtful.push(...unfit.map(({ state }) => ({ collection, documentId: state.id, isMendable: false })));
    all.set(
      collection,
      states.flatMap((state) => migrated(source, collection, state) ?? []),
    );
  }
  return { all, doubtful };
}

/**
 * Takes over an older generation: reads its documents from both copies, migrates them into the open database and,
 * when every one of them is there, deletes the old one. Until then the old one is only read.
 *
 * @returns what something else had changed on the disk in both copies; it has a mark from now on, and is told
 * @throws AppError MIGRATION_INCOMPLETE, DOCUMENT_INVALID; the older data is then untouched
 */
export async function migrateCopy(
  source: Source,
  target: AppDatabase,
  newGeneration: number,
  onProgress: (done: number, total: number) => void,
): Promise<readonly DoubtfulDocument[]> {
  const { all, doubtful } = await readAll(source);
  const total = [...all.values()].reduce((sum, rows) => sum + rows.length, 0);
  let done = 0;
  for (const [collection, rows] of all) {
    for (let start = 0; start < rows.length; start += batchSize) {
      const batch = rows.slice(start, start + batchSize);
      await storeMissing(target, collection, batch);
      done += batch.length;
      onProgress(done, total);
    }
  }
  if (source.mirror) {
    await source.mirror.write({ database: source.name, rows: [movedMark(newGeneration)] });
  }
  await deleteDatabase(source.name);
  return doubtful;
}
