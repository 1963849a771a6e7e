import { combineLatest, distinctUntilChanged, map, skip, type Observable } from 'rxjs';
import type { Store } from '../data/store.ts';
import type { Calls } from '../../shared/ipc/channels.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import { createConnection, type Link, type Patience } from './connection.ts';
import { followChanges } from './follow-changes.ts';
import { keepReplicating } from './keep-replicating.ts';
import type { SyncContext } from './sync-context.ts';
import { syncOrder } from './sync-order.ts';
import type { SyncProgress } from './sync-progress.ts';
import type { SyncStore } from './sync-store.ts';
import { reportDevice, type MachineFacts } from './report-device.ts';
import { createFirstQuestion } from './first-question.ts';
import { askForNews, createPullNews } from './pull-news.ts';
import { createTurns } from './turns.ts';
import type { SendFiles } from './send-files.ts';
import { watchForWaking } from './wake-watch.ts';

interface Options {
  readonly store: Store;
  readonly hub: Calls<'hub'>;
  readonly records: SyncStore;
  readonly clock: Clock;
  readonly names: readonly CollectionName[];
  readonly patience: Patience;
  readonly machine: (() => Promise<MachineFacts>) | null;
}

/** The sync from a start to the next stop. */
export interface SyncRun {
  readonly link$: Observable<Link>;
  readonly active$: Observable<boolean>;
  readonly drift$: Observable<number | null>;
  readonly unsent$: Observable<readonly number[]>;
  readonly recount: () => Promise<void>;
  readonly syncNow: () => void;
  /** @throws AppError as `fetchAgain` does */
  readonly fetchAgain: (names: readonly CollectionName[]) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Even without news the hub is asked for everything this often, in milliseconds: a message may have been lost on its way. */
const pullEvery = 5 * 60_000;

export function runSync(options: Options, progress: SyncProgress, files: SendFiles | null): SyncRun {
  const { store, hub, records, clock, patience } = options;
  const names = syncOrder.filter((name) => options.names.includes(name));
  const stopping = new AbortController();
  const { signal } = stopping;
  const connection = createConnection({ probe: hub.probe, clock, patience });
  const line = { store, hub, records, connection, progress, patience, signal };
  const context: SyncContext = {
    ...line,
    turns: createTurns(names),
    first: createFirstQuestion(names, (heads) => askForNews(line, () => heads)),
  };
  const kept = new Map(names.map((name) => [name, keepReplicating(context, name)]));
  const news = createPullNews(context, kept);
  const pull = (chosen: readonly CollectionName[] | 'all'): void => {
    if (chosen === 'all') news.ask();
    else for (const name of chosen) kept.get(name)?.pullNow();
  };
  const syncNow = (): void => {
    if (!connection.isOnline()) connection.ask();
    news.ask();
  };
  const wake = (): void => {
    connection.askAnew();
    // Nothing comes over the old line any more; a new one is opened, and everything is pulled then.
    hub.endChanges().catch(() => undefined);
  };
  const unwatch = watchForWaking({ onLate: syncNow, onWake: wake });
  const timer = setInterval(news.ask, pullEvery);
  // Ends with the signal; a question that is still open then is of no interest.
  followChanges(context, pull).catch(() => undefined);
  // A file that is on its way when the sync stops may arrive; the next start finds out.
  files?.run(connection, signal).catch(() => undefined);
  const isOnline$ = connection.link$.pipe(
    map(({ kind }) => kind === 'online'),
    distinctUntilChanged(),
    skip(1),
  );
  const logging = isOnline$.subscribe((isOnline) => void records.log.add(isOnline ? 'online' : 'offline'));
  void records.log.add('started');
  const collections = [...kept.values()];
  const unsent$ = combineLatest(collections.map((one) => one.unsent$));
  const reporting = options.machine
    ? reportDevice({
        report: hub.report,
        machine: options.machine,
        link$: connection.link$,
        drift$: connection.drift$,
        unsent$: unsent$.pipe(map(sum)),
        refused$: records.refusals.all$.pipe(map(({ length }) => length)),
      })
    : null;
  return {
    link$: connection.link$,
    drift$: connection.drift$,
    active$: combineLatest([news.asking$, ...collections.map(({ active$ }) => active$)]).pipe(
      map((all) => all.includes(true)),
    ),
    unsent$,
    recount: async () => {
      await Promise.all(collections.map((one) => one.recount()));
    },
    syncNow,
    fetchAgain: async (wanted) => {
      for (const name of wanted) await kept.get(name)?.fetchAgain();
    },
    stop: async () => {
      stopping.abort();
      unwatch();
      clearInterval(timer);
      logging.unsubscribe();
      reporting?.unsubscribe();
      connection.close();
      await Promise.all(collections.map((one) => one.stop()));
      await hub.endChanges().catch(() => undefined);
      await records.log.add('stopped');
    },
  };
}
