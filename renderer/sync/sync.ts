import {
  auditTime,
  BehaviorSubject,
  combineLatest,
  filter,
  map,
  merge,
  of,
  switchMap,
  type Observable,
} from 'rxjs';
import type { Calls } from '../../shared/ipc/channels.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import type { Side } from '../../shared/sync/merge-clash.ts';
import { collectionOf } from '../data/collection-of.ts';
import type { Store } from '../data/store.ts';
import type { UnreadableField } from '../data/unreadable-fields.ts';
import { createSyncCarry, type SyncCarry } from './carry/sync-carry.ts';
import type { Patience } from './connection.ts';
import { createNumberLeases, type NumberLeases } from './number-leases.ts';
import { createDevicePictures, type DevicePictures } from './device-pictures.ts';
import type { MachineFacts } from './report-device.ts';
import { SendFiles, type FileHost } from './send-files.ts';
import { reopenRefused } from './reopen-refused.ts';
import { resend, settleClash } from './settle-clash.ts';
import { runSync, type SyncRun } from './run-sync.ts';
import type { Handover, HeldBack, OpenClash, Refusal, SyncEvent } from './sync-records.ts';
import { phaseOf, type SyncStatus } from './sync-status.ts';
import { createSyncProgress } from './sync-progress.ts';
import type { SyncStore } from './sync-store.ts';

/** The sync of this PC with the city's hub: what the badge and the sync centre show and do. */
export interface Sync {
  readonly status$: Observable<SyncStatus>;
  readonly refusals$: Observable<readonly Refusal[]>;
  readonly clashes$: Observable<readonly OpenClash[]>;
  readonly handovers$: Observable<readonly Handover[]>;
  readonly heldBack$: Observable<readonly HeldBack[]>;
  /** Newest first. */
  readonly events$: Observable<readonly SyncEvent[]>;
  /** What is stored here and does not open. */
  readonly unreadable$: Observable<readonly UnreadableField[]>;
  /** How many of the sync's own records do not open. */
  readonly brokenRecords: number;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
  /** Brings `pending` up to date now; otherwise it follows a little later. */
  readonly recount: () => Promise<void>;
  /** Asks the hub, and pulls, now. */
  readonly syncNow: () => void;
  /** @throws AppError as `settleClash` does */
  readonly settleClash: (key: string, choice: Side) => Promise<void>;
  /** @throws AppError as the write path does */
  readonly resend: (refusal: Refusal) => Promise<void>;
  /** Opens a sheet that is to be handed in anew. @throws AppError as `reopenRefused` does */
  readonly reopen: (refusal: Refusal) => Promise<void>;
  /** Puts the hub's states in the place of what does not open here. @throws AppError as `fetchAgain` does */
  readonly fetchAgain: (names: readonly CollectionName[]) => Promise<void>;
  /** A person has passed the edit on. */
  readonly closeHandover: (key: string) => Promise<void>;
  /** Files on their way; null where there are none. */
  readonly files: SendFiles | null;
  /** The other PCs, for the city office. */
  readonly devices: DevicePictures;
  /** The exchange by stick. */
  readonly carry: SyncCarry;
  /** The certificate numbers of this PC. */
  readonly numbers: NumberLeases;
  readonly close: () => Promise<void>;
}

export interface SyncOptions {
  readonly store: Store;
  readonly hub: Calls<'hub'>;
  readonly records: SyncStore;
  readonly clock: Clock;
  readonly names: readonly CollectionName[];
  readonly patience: Patience;
  /** Null where no files are kept, as in a test of documents alone. */
  readonly fileHost: FileHost | null;
  /** What the hub is told of this PC; null for a browser, which is no PC of an office. */
  readonly machine: (() => Promise<MachineFacts>) | null;
}

const lengthOf = (list$: Observable<readonly unknown[]>): Observable<number> =>
  list$.pipe(map(({ length }) => length));

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Local writes are counted again, a little later, so that a burst is counted once. */
const recountAfter = 300;

/** By what RxDB says of a write: nothing that was pulled is to be sent, and a pull is counted after when it is over. */
const isPulled = (context: string): boolean => context.startsWith('replication-downstream-');

export async function createSync(options: SyncOptions): Promise<Sync> {
  const { store, records, clock, names, fileHost: host, patience } = options;
  const files = host && new SendFiles({ store, host, records, patience });
  const progress = await createSyncProgress(records, clock, names);
  const run$ = new BehaviorSubject<SyncRun | null>(null);
  const phase$ = run$.pipe(
    switchMap((run) =>
      run
        ? combineLatest([run.link$, run.active$]).pipe(map(([link, active]) => phaseOf(link, active)))
        : of(phaseOf(null, false)),
    ),
  );
  const ofRun = <T>(choose: (run: SyncRun) => Observable<T>, otherwise: T): Observable<T> =>
    run$.pipe(switchMap((run) => (run ? choose(run) : of(otherwise))));
  const status$ = combineLatest({
    phase: phase$,
    lastSuccessAt: progress.lastSuccessAt$,
    pending: ofRun((run) => run.unsent$.pipe(map(sum)), 0),
    refused: lengthOf(records.refusals.all$),
    clashes: lengthOf(records.clashes.all$),
    handovers: lengthOf(records.handovers.all$),
    heldBack: lengthOf(records.heldBack.all$),
    unreadable: lengthOf(store.unreadable.all$),
    files: files ? lengthOf(files.waiting$) : of(0),
    fileTroubles: files ? lengthOf(files.troubles$) : of(0),
    clockDriftMs: ofRun<number | null>((run) => run.drift$, null),
    pulls: progress.pulls$,
    complete: progress.complete$,
  }).pipe(map(({ phase, ...rest }) => ({ ...phase, ...rest })));
  const recounting = merge(...names.map((name) => collectionOf(store.database, name).eventBulks$))
    .pipe(
      filter(({ context }) => !isPulled(context)),
      auditTime(recountAfter),
    )
    .subscribe(() => void run$.value?.recount());

  const stop = async (): Promise<void> => {
    const run = run$.value;
    run$.next(null);
    await run?.stop();
  };
  const start = (): void => {
    if (!run$.value) run$.next(runSync(options, progress, files));
  };
  return {
    status$,
    refusals$: records.refusals.all$,
    clashes$: records.clashes.all$,
    handovers$: records.handovers.all$,
    heldBack$: records.heldBack.all$,
    events$: records.log.events$,
    unreadable$: store.unreadable.all$,
    brokenRecords: records.broken,
    start,
    stop,
    carry: createSyncCarry(options, { files, isRunning: () => run$.value !== null, start, stop }),
    recount: async () => run$.value?.recount(),
    syncNow: () => run$.value?.syncNow(),
    fetchAgain: async (wanted) => run$.value?.fetchAgain(wanted),
    settleClash: (key, choice) => settleClash(store, records, key, choice),
    resend: ({ collection, documentId }) => resend(store, collection, documentId),
    reopen: (refusal) => reopenRefused(store, refusal),
    files,
    devices: createDevicePictures(options.hub, records, clock),
    numbers: createNumberLeases({
      lease: options.hub.leaseNumbers,
      leases: records.numberLeases,
      keeps: options.machine !== null,
    }),
    closeHandover: (key) => records.handovers.remove(key),
    close: async () => {
      recounting.unsubscribe();
      await stop();
      files?.close();
      records.close();
    },
  };
}
