import { combineLatest } from 'rxjs';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { Profile } from '../../shared/ipc/profile.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import { actorOfProfile } from './actor-of-profile.ts';
import { askPersistence } from './ask-persistence.ts';
import { checkCopies } from './check-copies.ts';
import { dataMark } from './data-mark.ts';
import { programDataVersion, type DataVersion } from './data-version.ts';
import { openCopies, type CopiesOutcome } from './open-copies.ts';
import { followClosed } from './closed-to-actor.ts';
import { createDocumentHistory, type ReadDocumentHistory } from './document-history.ts';
import { dropRemovedEvidence } from './drop-removed-evidence.ts';
import { evidenceBytes } from './evidence-bytes.ts';
import { followPublishedCycles } from './published-cycles.ts';
import type { Recovery } from './recovery.ts';
import { notedPrint, type NotedBridge } from './noted-print.ts';
import { createRepositories, type Repositories } from './repositories.ts';
import type { SaveStatus } from './save-status.ts';
import { createSerialQueue } from './serial-queue.ts';
import { readSheetJournal } from './sheet-journal.ts';
import { createSheetUndo } from './sheet-undo.ts';
import type { Store } from './store.ts';

export type { Recovery } from './recovery.ts';

/** The open data of one office on one machine. */
export interface Services {
  /** Who uses this PC, and what the page may ask of it. */
  readonly profile: Profile;
  readonly bridge: NotedBridge;
  readonly store: Store;
  readonly repositories: Repositories;
  /** What a document was before. */
  readonly history: ReadDocumentHistory;
  readonly saveStatus: SaveStatus;
  /** A text that is another one after every write to one of the collections; none of their documents is read. */
  readonly dataMark: (collections: readonly CollectionName[]) => Promise<string>;
  readonly close: () => Promise<void>;
}

export type OpenOutcome =
  | { readonly kind: 'open'; readonly services: Services; readonly recovery: Recovery | null }
  /** A newer program wrote the data; nothing was touched. */
  | { readonly kind: 'newer-data' }
  /** Nothing was opened, because opening on a full disk loses data. Try again when space is free. */
  | { readonly kind: 'disk-full'; readonly freeBytes: number; readonly floorBytes: number }
  /** There were documents on this machine and neither copy has any. `accept` lets the next try start afresh. */
  | { readonly kind: 'both-lost'; readonly accept: () => Promise<void> }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Documents moved so far while a copy is rebuilt or older data is taken over. */
export interface OpenProgress {
  readonly done: number;
  readonly total: number;
}

export interface ServicesOptions {
  readonly bridge: Bridge;
  readonly profile: Profile;
  readonly clock: Clock;
  readonly onProgress?: (progress: OpenProgress) => void;
  /** The documents this program writes, unless a test says otherwise. */
  readonly version?: DataVersion;
}

type Opened = Extract<CopiesOutcome, { readonly kind: 'open' }>;

async function startServices(
  { bridge, profile, clock }: ServicesOptions,
  { session, journalHead }: Opened,
): Promise<Services> {
  const published = await followPublishedCycles(session.database);
  const followed = await followClosed(session.database, actorOfProfile(profile));
  const store: Store = {
    database: session.database,
    actor: followed.actor,
    deviceId: profile.deviceId,
    clock,
    permissionContext: published.permissionContext,
    permissionsChanged$: combineLatest([published.changed$, followed.changed$]),
    readCycle: async (id) => (await session.database.cycles.findOne(id).exec())?.toMutableJSON() ?? null,
    saveStatus: session.saveStatus,
    writeQueue: createSerialQueue(),
    unreadable: session.unreadable,
    doubts: session.doubts,
    signer: bridge.signer,
  };
  const { mirror } = bridge;
  const undo = createSheetUndo(async (sheetId) =>
    mirror ? readSheetJournal(mirror, session.name, journalHead, sheetId) : [],
  );
  const closing = new AbortController();
  const close = async (): Promise<void> => {
    closing.abort();
    published.close();
    followed.close();
    await session.close();
  };
  const { evidence, signer } = bridge;
  const repositories = createRepositories(store, undo, { evidence, signer, mode: profile.mode });
  const hub = profile.mode === 'office' ? bridge.hub : null;
  const history = createDocumentHistory({
    store,
    database: session.name,
    mirror,
    key: session.key,
    hub,
  });
  if (mirror) void checkCopies(session, mirror, closing.signal);
  // Nothing that a user could do waits for it: it touches what nobody has seen as done.
  repositories.imports.settle().catch(() => undefined);
  // Room is freed when it can be; nobody waits for it.
  dropRemovedEvidence(store, evidenceBytes(evidence, profile.mode)).catch(() => undefined);
  const noted = { ...bridge, print: notedPrint(bridge.print, store) };
  return {
    profile,
    bridge: noted,
    store,
    repositories,
    history,
    saveStatus: session.saveStatus,
    dataMark: (collections) => dataMark(session.copies, mirror, session.name, collections),
    close,
  };
}

async function open(options: ServicesOptions): Promise<OpenOutcome> {
  const { bridge, profile, clock, version = programDataVersion } = options;
  if (bridge.kind === 'web') await askPersistence();
  const onProgress = (done: number, total: number): void => options.onProgress?.({ done, total });
  const outcome = await openCopies({ bridge, place: profile, clock, version, onProgress });
  if (outcome.kind !== 'open') return outcome;
  return { kind: 'open', services: await startServices(options, outcome), recovery: outcome.recovery };
}

const openings = createSerialQueue();

/** Opens the office's data and says what stood in the way. Two calls at once run one after the other. */
export const createServices = (options: ServicesOptions): Promise<OpenOutcome> =>
  openings.run('open', async () => {
    try {
      return await open(options);
    } catch (error) {
      if (error instanceof AppError && error.code === 'DATA_NEWER_THAN_PROGRAM')
        return { kind: 'newer-data' };
      return { kind: 'failed', error };
    }
  });
