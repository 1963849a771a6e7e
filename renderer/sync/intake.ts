import { getAssumedMasterState, getMetaWriteRow } from 'rxdb';
import type { BulkWriteRow, WithDeleted } from 'rxdb';
import type { RxReplicationState } from 'rxdb/plugins/replication';
import { getDefaultRevision } from 'rxdb/plugins/utils';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import type { Checkpoint, WireDocument } from '../../shared/sync/protocol.ts';
import { isSameState } from './is-same-state.ts';
import { wireOfState } from './wire-of-state.ts';

type AnyDocument = DocumentOf<CollectionName>;
type InternalState = NonNullable<RxReplicationState<AnyDocument, Checkpoint>['internalReplicationState']>;
type Arrived = WithDeleted<AnyDocument>;

/** A page of a pull, and where the next one goes on. */
interface Page<C> {
  readonly documents: readonly WireDocument[];
  readonly checkpoint: C;
}

/**
 * Stores what is new to this PC without the detour over RxDB's replication, which looks at each document alone and
 * commits each batch three times. The order is RxDB's own, so that a crash at any point leaves nothing worse than
 * what RxDB leaves: first the documents, then that the hub has them, then how far the pull is.
 */
export interface Intake<C> {
  /** Leaves documents to RxDB, ahead of what is taken from now on. */
  readonly leave: (documents: readonly WireDocument[]) => void;
  /** Resolves when there is room for the next page; storing goes on meanwhile. Rejects when storing has failed. */
  readonly take: (page: Page<C>) => Promise<void>;
  /** What is RxDB's to place, in the order in which it came; all of it once the intake has settled. */
  readonly left: () => readonly WireDocument[];
  /** Resolves when all that was taken is stored. */
  readonly settle: () => Promise<void>;
}

interface Options<C> {
  readonly internal: InternalState;
  /** This PC, whose own writes RxDB has to hear of. */
  readonly deviceId: string;
  /** Whether an earlier state of the document is in RxDB's hands: the later one must follow it there. */
  readonly isWithRxdb: (id: string) => boolean;
  /** Told of each document that has been stored. */
  readonly onStored: (document: WireDocument) => void;
  /** Writes down that all up to there is stored. */
  readonly reach: (checkpoint: C) => Promise<void>;
}

/** Documents that wait to be stored while others are; enough that few commits are needed. */
const room = 2000;

const newState = (arrived: Arrived): BulkWriteRow<AnyDocument> => ({
  document: { ...arrived, _rev: getDefaultRevision(), _meta: { lwt: 0 }, _attachments: {} },
});

type Sorting = Pick<Options<never>, 'internal' | 'deviceId' | 'isWithRxdb'>;

/** What becomes of the documents of a page. */
interface Sorted {
  readonly fresh: readonly Arrived[];
  /** Stored here already in this very state, of which RxDB does not know that the hub has it: after a crash. */
  readonly unmarked: readonly Arrived[];
  readonly forRxdb: readonly Arrived[];
}

/** @param isUnseen nothing of this will be here; what is after all, storing finds out */
async function sort(
  { internal, deviceId, isWithRxdb }: Sorting,
  arrived: readonly Arrived[],
  isUnseen: boolean,
): Promise<Sorted> {
  const ids = arrived.map(({ id }) => id);
  const [present, assumed] = await Promise.all([
    isUnseen ? [] : internal.input.forkInstance.findDocumentsById(ids, true),
    getAssumedMasterState(internal, ids),
  ]);
  const held = new Map(present.map((state) => [state.id, state]));
  const isHeld = (document: Arrived): boolean => {
    const state = held.get(document.id);
    return state !== undefined && isSameState(wireOfState(state), document);
  };
  const placed = { fresh: [] as Arrived[], unmarked: [] as Arrived[], forRxdb: [] as Arrived[] };
  for (const document of arrived) {
    const master = assumed[document.id]?.docData;
    if (isWithRxdb(document.id)) placed.forRxdb.push(document);
    else if (!held.has(document.id) && !master) placed.fresh.push(document);
    else if (!isHeld(document)) placed.forRxdb.push(document);
    else if (!master && document.deviceId !== deviceId) placed.unmarked.push(document);
    else if (!master) placed.forRxdb.push(document);
    else if (!isSameState(master, document)) placed.forRxdb.push(document);
  }
  return placed;
}

/** @returns the ids that were refused: somebody here made the document meanwhile, or it does not fit its schema */
async function storeFresh(internal: InternalState, fresh: readonly Arrived[]): Promise<ReadonlySet<string>> {
  if (fresh.length === 0) return new Set();
  const { error } = await internal.input.forkInstance.bulkWrite(
    fresh.map(newState),
    await internal.downstreamBulkWriteFlag,
  );
  return new Set(error.map(({ documentId }) => documentId));
}

async function markAsPulled(internal: InternalState, documents: readonly Arrived[]): Promise<void> {
  if (documents.length === 0) return;
  const rows = await Promise.all(documents.map((document) => getMetaWriteRow(internal, document)));
  await internal.input.metaInstance.bulkWrite(rows, 'replication-down-write-meta');
}

export function createIntake<C extends Checkpoint>(options: Options<C>): Intake<C> {
  const { internal, onStored, reach } = options;
  const left = new Map<string, WireDocument>();
  let waiting: Page<C>[] = [];
  let storing: Promise<void> | null = null;
  let batch: Promise<void> = Promise.resolve();
  let finishing: Promise<void> = Promise.resolve();
  let isUnseen = false;
  const sorting: Sorting = { ...options, isWithRxdb: (id) => left.has(id) || options.isWithRxdb(id) };

  const leave = (documents: readonly WireDocument[]): void => {
    for (const document of documents) {
      left.delete(document.id);
      left.set(document.id, document);
    }
  };
  const mark = async (documents: readonly Arrived[], checkpoint: C): Promise<void> => {
    await markAsPulled(internal, documents);
    if (left.size === 0) await reach(checkpoint);
  };
  const finish = async (
    { fresh, unmarked }: Sorted,
    refusing: Promise<ReadonlySet<string>>,
    before: Promise<void>,
    checkpoint: C,
  ): Promise<void> => {
    const refused = await refusing;
    await before;
    leave(fresh.filter(({ id }) => refused.has(id)));
    isUnseen = fresh.length > 0 && refused.size === 0 && unmarked.length === 0;
    const stored = fresh.filter(({ id }) => !refused.has(id));
    stored.forEach(onStored);
    await mark([...stored, ...unmarked], checkpoint);
  };
  /** Resolves when the next pages may be handed to IndexedDB, which is then still storing these. */
  const store = async (pages: readonly Page<C>[], checkpoint: C): Promise<void> => {
    const newest = new Map(
      pages.flatMap(({ documents }) => documents.map((one) => [one.id, one as Arrived])),
    );
    const sorted = await sort(sorting, [...newest.values()], isUnseen);
    leave(sorted.forRxdb);
    const before = finishing;
    finishing = finish(sorted, storeFresh(internal, sorted.fresh), before, checkpoint);
    // Awaited after the next pages, or in the end.
    finishing.catch(() => undefined);
    await before;
  };
  /** What fails stays failed: nothing later may be written down as reached. */
  const storeAll = async (): Promise<void> => {
    for (let last = waiting.at(-1); last; last = waiting.at(-1)) {
      const pages = waiting;
      waiting = [];
      batch = store(pages, last.checkpoint);
      await batch;
    }
    storing = null;
  };
  const waitingCount = (): number => waiting.reduce((sum, { documents }) => sum + documents.length, 0);
  return {
    leave,
    take: async (page) => {
      waiting.push(page);
      storing ??= storeAll();
      storing.catch(() => undefined);
      while (waitingCount() >= room) await batch;
    },
    left: () => [...left.values()],
    settle: async () => {
      await storing;
      await finishing;
    },
  };
}
