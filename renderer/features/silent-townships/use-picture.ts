import { useState } from 'react';
import { concat, defer, exhaustMap, map, merge, of, scan, Subject, timer, type Observable } from 'rxjs';
import type { HubFailure } from '../../../shared/sync/hub-outcome.ts';
import { useQuery } from '../../data/use-query.ts';
import type { DevicePicture, DevicePictures } from '../../sync/device-pictures.ts';
import type { Sync } from '../../sync/sync.ts';

/** The picture on the screen, and why it is not a new one. */
export interface ShownPicture {
  /** Null when there has never been one. */
  readonly picture: DevicePicture | null;
  /** Why the hub gave no newer one; null when it did, and while it is asked. */
  readonly why: HubFailure | null;
  readonly busy: boolean;
}

/** Milliseconds between two looks while the page is open. */
const lookEvery = 60_000;

const lost: HubFailure = { kind: 'offline' };

async function ask({ fetch, kept }: DevicePictures): Promise<ShownPicture> {
  const outcome = await fetch().catch(() => lost);
  return outcome.kind === 'ok'
    ? { picture: outcome.value, why: null, busy: false }
    : { picture: await kept(), why: outcome, busy: false };
}

function watch(devices: DevicePictures, refresh$: Observable<void>): Observable<ShownPicture> {
  const asking: Partial<ShownPicture> = { busy: true };
  const kept$ = defer(devices.kept).pipe(map((picture) => ({ picture })));
  const answers$ = merge(timer(0, lookEvery), refresh$).pipe(
    exhaustMap(() =>
      concat(
        of(asking),
        defer(() => ask(devices)),
      ),
    ),
  );
  const unknown: ShownPicture = { picture: null, why: null, busy: true };
  return concat(kept$, answers$).pipe(
    scan((shown, part: Partial<ShownPicture>) => ({ ...shown, ...part }), unknown),
  );
}

/** The picture of all PCs: the kept one at once, the hub's own as soon as it answers, and again every minute. */
export function usePicture({ devices }: Sync): {
  readonly shown: ShownPicture | null;
  readonly refresh: () => void;
} {
  const [refresh$] = useState(() => new Subject<void>());
  const { data } = useQuery(() => watch(devices, refresh$), [devices, refresh$]);
  return { shown: data ?? null, refresh: () => refresh$.next() };
}
