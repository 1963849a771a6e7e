import { catchError, defer, map, of, repeat, scan, take, type Observable } from 'rxjs';
import { useQuery } from '../../data/use-query.ts';
import { errorMessage } from '../../ui/show-error.ts';

export interface Polled<T> {
  /** The newest answer; it stays while the hub does not answer. */
  readonly data: T | null;
  /** Why the newest question has no answer, empty while all is well. */
  readonly trouble: string;
}

/** Asks once, or again so many milliseconds after each answer. */
function poll<T>(ask: () => Promise<T>, every: number | null): Observable<Polled<T>> {
  const asked$ = defer(ask).pipe(
    map((data): Polled<T> => ({ data, trouble: '' })),
    catchError((error: unknown) => of<Polled<T>>({ data: null, trouble: errorMessage(error) })),
  );
  const answers$ = every === null ? asked$.pipe(take(1)) : asked$.pipe(repeat({ delay: every }));
  return answers$.pipe(scan((last, next) => (next.trouble ? { ...next, data: last.data } : next)));
}

/** Asks the hub while the screen is open; anew when one of `deps` changes. */
export function usePolled<T>(
  ask: () => Promise<T>,
  deps: readonly unknown[],
  every: number | null = null,
): Polled<T> {
  return useQuery(() => poll(ask, every), deps).data ?? { data: null, trouble: '' };
}
