import type { BulkWriteRow, RxDocumentData, RxStorageInstance, RxStorageWriteError } from 'rxdb';
import { concatMap, from, of, type Observable } from 'rxjs';
import type { DocumentSealer } from './document-sealer.ts';

/** Seals documents on their way down and opens them on their way up; what it is not meant for, it hands through. */
export interface Sealing {
  readonly sealer: DocumentSealer;
  /** @throws AppError for a write that would lose what is stored and cannot be read */
  readonly assertNothingLost: (rows: readonly Row[], context: string) => void;
  readonly noteWritten: (ids: readonly string[]) => void;
}

type State = RxDocumentData<{ readonly id: string }>;
type Instance = RxStorageInstance<{ readonly id: string }, unknown, unknown>;
type Changes = ReturnType<Instance['changeStream']>;
type Bulk = Changes extends Observable<infer One> ? One : never;
type Row = BulkWriteRow<{ readonly id: string }>;

const openAll = ({ sealer }: Sealing, states: readonly State[]): Promise<State[]> =>
  Promise.all(states.map(async (state) => sealer.openKnown(state) ?? sealer.open(state)));

async function openError(
  sealing: Sealing,
  rows: ReadonlyMap<string, Row>,
  error: RxStorageWriteError<{ readonly id: string }>,
): Promise<RxStorageWriteError<{ readonly id: string }>> {
  const plain = { ...error, writeRow: rows.get(error.documentId) ?? error.writeRow };
  if (plain.status !== 409) return plain;
  const [documentInDb = plain.documentInDb] = await openAll(sealing, [plain.documentInDb]);
  return { ...plain, documentInDb };
}

/** Null where something in it has to be waited for. A row's `previous` comes as it was given, which is open. */
function openKnownBulk({ sealer }: Sealing, bulk: Bulk): Bulk | null {
  const events: Bulk['events'] = [];
  for (const event of bulk.events) {
    const documentData = sealer.openKnown(event.documentData);
    if (!documentData) return null;
    events.push({ ...event, documentData });
  }
  return { ...bulk, events };
}

async function openBulk(sealing: Sealing, bulk: Bulk): Promise<Bulk> {
  const states = bulk.events.map(({ documentData }) => documentData as State);
  const opened = await openAll(sealing, states);
  const events = bulk.events.map((event, at) => ({ ...event, documentData: opened[at] ?? states[at] }));
  return { ...bulk, events: events as Bulk['events'] };
}

/**
 * Puts the seal between an instance and whoever uses it, as `wrapRxStorageInstance` of RxDB would; that one opens
 * every event apart, so that two writes could be told in the wrong order, and seals the previous states again.
 */
export function sealInstance(instance: Instance, sealing: Sealing): void {
  const { sealer } = sealing;
  const write = instance.bulkWrite.bind(instance);
  const query = instance.query.bind(instance);
  const find = instance.findDocumentsById.bind(instance);
  const changed = instance.getChangedDocumentsSince?.bind(instance);
  const stream = instance.changeStream.bind(instance);
  instance.bulkWrite = async (rows, context) => {
    sealing.assertNothingLost(rows, context);
    const documents = await Promise.all(rows.map(({ document }) => sealer.seal(document)));
    const { error: errors } = await write(
      rows.map((row, at) => ({ ...row, document: documents[at] ?? row.document })),
      context,
    );
    const refused = new Set(errors.map(({ documentId }) => documentId));
    sealing.noteWritten(rows.map(({ document }) => document.id).filter((id) => !refused.has(id)));
    if (errors.length === 0) return { error: [] };
    const given = new Map(rows.map((row) => [row.document.id, row]));
    return { error: await Promise.all(errors.map((error) => openError(sealing, given, error))) };
  };
  instance.query = async (prepared) => {
    const { documents } = await query(prepared);
    return { documents: await openAll(sealing, documents) };
  };
  instance.findDocumentsById = async (ids, withDeleted) => openAll(sealing, await find(ids, withDeleted));
  if (changed) {
    instance.getChangedDocumentsSince = async (limit, checkpoint) => {
      const page = await changed(limit, checkpoint);
      return { ...page, documents: await openAll(sealing, page.documents) };
    };
  }
  instance.changeStream = () =>
    stream().pipe(
      concatMap((bulk) => {
        const known = openKnownBulk(sealing, bulk);
        return known ? of(known) : from(openBulk(sealing, bulk));
      }),
    );
}
