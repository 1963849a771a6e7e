import {
  combineLatest,
  distinctUntilChanged,
  exhaustMap,
  filter,
  interval,
  map,
  merge,
  throttleTime,
  withLatestFrom,
  type Observable,
  type Subscription,
} from 'rxjs';
import type { Calls } from '../../shared/ipc/channels.ts';
import type { DeviceReport } from '../../shared/sync/device-report.ts';
import type { Link } from './connection.ts';

/** What a PC says of itself beside its work; `freeDisk` in bytes. */
export type MachineFacts = Pick<DeviceReport, 'version' | 'freeDisk'>;

export interface ReportOptions {
  readonly report: Calls<'hub'>['report'];
  /** Asked anew for every report. */
  readonly machine: () => Promise<MachineFacts>;
  readonly link$: Observable<Link>;
  /** How far this PC's clock is ahead of the hub's, in milliseconds; null until the hub has answered. */
  readonly drift$: Observable<number | null>;
  readonly unsent$: Observable<number>;
  readonly refused$: Observable<number>;
}

/** Milliseconds between two reports while counts change, and while nothing does. */
const restless = 5_000;
const resting = 10 * 60_000;

/**
 * Tells the hub, while it can be reached, how this PC is: at once when it comes back, soon after a count has changed,
 * and now and then all the same. A report that does not arrive is not sent again: the next one says more.
 */
export function reportDevice({ report, machine, ...sources }: ReportOptions): Subscription {
  const state$ = combineLatest({
    isOnline: sources.link$.pipe(map(({ kind }) => kind === 'online')),
    drift: sources.drift$,
    unsent: sources.unsent$,
    refused: sources.refused$,
  });
  const changed$ = state$.pipe(
    // The clock's own drift wanders with every answer and is no news.
    distinctUntilChanged(
      (a, b) =>
        a.isOnline === b.isOnline &&
        a.unsent === b.unsent &&
        a.refused === b.refused &&
        (a.drift === null) === (b.drift === null),
    ),
    filter(({ isOnline, drift }) => isOnline && drift !== null),
    throttleTime(restless, undefined, { leading: true, trailing: true }),
  );
  return merge(changed$, interval(resting))
    .pipe(
      withLatestFrom(state$),
      filter(([, { isOnline }]) => isOnline),
      exhaustMap(async ([, { drift, unsent, refused }]) => {
        const counts = { unsent, refused, clockOffset: Math.round(drift ?? 0) };
        await report({ ...counts, ...(await machine()) }).catch(() => undefined);
      }),
    )
    .subscribe({ error: () => undefined });
}
