import type { BulkWriteRow, RxDocumentData, RxDocumentWriteData } from 'rxdb';
import { AppError } from '../../shared/lib/app-error.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import type { Sheet } from '../../shared/schema/sheet.ts';
import { assertCycleOpen } from './assert-cycle-open.ts';
import { assertSheetMove } from './assert-sheet-move.ts';
import { collectionOf } from './collection-of.ts';
import { assertMay, stampDocument, type Draft } from './prepare-document.ts';
import type { Store } from './store.ts';
import { storedStates, storeRows } from './store-rows.ts';

/**
 * What a write makes of the stored document, which is null when there is none. It returns the stored document
 * itself to leave it alone, null to remove it, and throws an AppError to refuse. It is called again when
 * somebody else wrote the document meanwhile.
 */
export type Change<N extends CollectionName> = (
  stored: DocumentOf<N> | null,
) => Draft<N> | null | Promise<Draft<N> | null>;

/** The state from which a sheet's move is judged: the stored one, unless the hub has another and will judge by that. */
export type JudgedFrom<N extends CollectionName> = (stored: DocumentOf<N> | null) => DocumentOf<N> | null;

/** A stored document apart from what RxDB notes beside it; `live` is null for a tombstone. */
function splitState<N extends CollectionName>(state: RxDocumentData<DocumentOf<N>> | undefined) {
  // RxDB fills in the revision and the time of a new document itself.
  if (!state) return { earlier: null, live: null, notes: { _attachments: {}, _meta: { lwt: 1 }, _rev: '' } };
  const { _meta, _rev, _attachments, _deleted: deleted, ...rest } = state;
  const earlier = rest as unknown as DocumentOf<N>;
  return { earlier, live: deleted ? null : earlier, notes: { _meta, _rev, _attachments } };
}

/** The row that carries out one change, or null when it changes nothing. */
async function prepareRow<N extends CollectionName>(
  store: Store,
  name: N,
  change: Change<N>,
  state: RxDocumentData<DocumentOf<N>> | undefined,
  judgedFrom: JudgedFrom<N>,
): Promise<BulkWriteRow<DocumentOf<N>> | null> {
  const { earlier, live: stored, notes } = splitState<N>(state);
  const draft = await change(stored);
  if (draft === stored) return null;
  const document = stampDocument<N>(store, draft ?? (earlier as Draft<N>), earlier);
  const action = draft === null ? 'remove' : stored ? 'update' : 'create';
  assertMay(store, action, name, [stored, document]);
  await assertCycleOpen<N>(store, name, stored, draft === null ? null : document);
  if (name === 'sheets') await assertSheetMove(store, judgedFrom(stored) as Sheet | null, document as Sheet);
  const written = { ...document, ...notes, _deleted: draft === null };
  return {
    ...(state && { previous: state }),
    document: written as unknown as RxDocumentWriteData<DocumentOf<N>>,
  };
}

async function writeOnce<N extends CollectionName>(
  store: Store,
  name: N,
  changes: ReadonlyMap<string, Change<N>>,
  judgedFrom: JudgedFrom<N>,
): Promise<Map<string, Change<N>>> {
  const collection = collectionOf(store.database, name);
  const states = await storedStates(collection, [...changes.keys()]);
  const rows: BulkWriteRow<DocumentOf<N>>[] = [];
  for (const [id, change] of changes) {
    const row = await prepareRow(store, name, change, states.get(id), judgedFrom);
    if (row) rows.push(row);
  }
  const overtaken = rows.length > 0 ? await storeRows(collection, rows) : new Set<string>();
  return new Map([...changes].filter(([id]) => overtaken.has(id)));
}

/**
 * The one way documents are written on this machine: stamped, permitted, allowed by the sheet's state and
 * checked against the schema. A document that somebody else wrote meanwhile is read again and changed again,
 * so that no write is lost. In every copy of this machine when it resolves (save-status.ts).
 *
 * @throws AppError NOT_PERMITTED, DOCUMENT_INVALID, SHEET_LOCKED and its kin, DISK_NEARLY_FULL
 */
export async function writeDocuments<N extends CollectionName>(
  store: Store,
  name: N,
  changes: ReadonlyMap<string, Change<N>>,
  judgedFrom: JudgedFrom<N> = (stored) => stored,
): Promise<void> {
  await store.writeQueue.run(name, async () => {
    let open = changes;
    while (open.size > 0) open = await writeOnce(store, name, open, judgedFrom);
  });
}

/** @throws AppError DOCUMENT_EXISTS and those of `writeDocuments` */
export const createDocument = <N extends CollectionName>(
  store: Store,
  name: N,
  draft: Draft<N>,
): Promise<void> => {
  const change: Change<N> = (stored) => {
    if (stored) throw new AppError('DOCUMENT_EXISTS', { id: stored.id });
    return draft;
  };
  return writeDocuments(store, name, new Map([[draft.id, change]]));
};

/** @throws AppError DOCUMENT_MISSING and those of `writeDocuments` */
export const updateDocument = <N extends CollectionName>(
  store: Store,
  name: N,
  id: string,
  update: (stored: DocumentOf<N>) => Draft<N> | Promise<Draft<N>>,
): Promise<void> => {
  const change: Change<N> = (stored) => {
    if (!stored) throw new AppError('DOCUMENT_MISSING', { id });
    return update(stored);
  };
  return writeDocuments(store, name, new Map([[id, change]]));
};

/** Leaves a tombstone, which the sync carries on. @throws AppError DOCUMENT_MISSING and those of `writeDocuments` */
export const removeDocument = (store: Store, name: CollectionName, id: string): Promise<void> => {
  const change: Change<CollectionName> = (stored) => {
    if (!stored) throw new AppError('DOCUMENT_MISSING', { id });
    return null;
  };
  return writeDocuments(store, name, new Map([[id, change]]));
};
