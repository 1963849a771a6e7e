import { filter, firstValueFrom, map, pairwise, type Observable } from 'rxjs';
import { createServices, type Services } from '../../../renderer/data/services.ts';
import { writeInBatches } from '../../../renderer/data/write-in-batches.ts';
import { createBridge } from '../../../renderer/platform/bridge.ts';
import { startSync } from '../../../renderer/sync/start-sync.ts';
import type { Sync } from '../../../renderer/sync/sync.ts';
import type { SyncStatus } from '../../../renderer/sync/sync-status.ts';
import type { Profile } from '../../../shared/ipc/profile.ts';
import { systemClock } from '../../../shared/lib/clock.ts';
import type { Sheet } from '../../../shared/schema/sheet.ts';

/** What the measurements do with the product's data and sync in a page of the hub; see pageSync. */

const bridge = createBridge();
let services: Services | null = null;
let sync: Sync | null = null;

function opened(): Services {
  if (!services) throw new Error('the data is not open');
  return services;
}

export async function signIn(account: string, password: string): Promise<void> {
  const outcome = await bridge.hub.signIn({ account, password, deviceId: 'bench' });
  if (outcome.kind !== 'ok') throw new Error(`nobody signed in: ${outcome.kind}`);
}

export async function open(profile: Profile): Promise<void> {
  const outcome = await createServices({ bridge, profile, clock: systemClock });
  if (outcome.kind !== 'open') throw new Error(`the data did not open: ${outcome.kind}`);
  ({ services } = outcome);
}

async function begin(): Promise<Sync> {
  const { store, profile } = opened();
  sync = await startSync(bridge, profile, store, systemClock);
  return sync;
}

export async function stop(): Promise<void> {
  await sync?.close();
  sync = null;
}

const reached = (status$: Observable<SyncStatus>, isThere: (status: SyncStatus) => boolean) =>
  firstValueFrom(status$.pipe(filter(isThere)));

/** Milliseconds from the start of the sync until all there is has been fetched and stored. */
export async function firstPull(count: number): Promise<number> {
  const began = performance.now();
  const { status$ } = await begin();
  await reached(status$, ({ phase, pulls }) => phase === 'idle' && pulls.every(({ done }) => done));
  const took = performance.now() - began;
  const found = await opened().store.database.sheets.count().exec();
  if (found !== count) throw new Error(`${found} sheets were pulled instead of ${count}`);
  return took;
}

/** One more point on every sheet, while nothing is sent. */
export async function editAll(): Promise<void> {
  const { store } = opened();
  const ids = (await store.database.sheets.find().exec()).map(({ id }) => id);
  const change = (stored: Sheet | null): Sheet | null =>
    stored && { ...stored, opinion: `${stored.opinion} 已核` };
  await writeInBatches(store, 'sheets', new Map(ids.map((id) => [id, change])));
}

/** Milliseconds from the start of the sync until the hub has answered for every edit. */
export async function push(): Promise<number> {
  const began = performance.now();
  const { status$, recount } = await begin();
  // Counted are collections that are open; the pull that follows a push is not waited for.
  await reached(status$, ({ pulls }) => pulls.every(({ done }) => done));
  await recount();
  const { refused, clashes } = await reached(status$, ({ pending }) => pending === 0);
  if (refused + clashes > 0) throw new Error(`${refused} refused, ${clashes} clashes`);
  return performance.now() - began;
}

/** Milliseconds from asking for a sync until every collection has asked the hub and rests, nothing being new. */
export async function syncOfNothing(): Promise<number> {
  if (!sync) throw new Error('the sync has not been started');
  const { status$, syncNow } = sync;
  const over = firstValueFrom(
    status$.pipe(
      map(({ phase }) => phase),
      pairwise(),
      filter(([before, now]) => before !== 'idle' && now === 'idle'),
    ),
  );
  const began = performance.now();
  syncNow();
  await over;
  return performance.now() - began;
}
