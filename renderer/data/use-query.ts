import { useEffect, useState } from 'react';
import type { Observable } from 'rxjs';

/** A live query: `data` is undefined until the first answer and after an error. */
export type QueryState<T> =
  | { readonly data: undefined; readonly loading: true; readonly error: null }
  | { readonly data: T; readonly loading: false; readonly error: null }
  | { readonly data: undefined; readonly loading: false; readonly error: unknown };

const waiting = { data: undefined, loading: true, error: null } as const;

const sameValues = (before: readonly unknown[], after: readonly unknown[]): boolean =>
  before.length === after.length && before.every((value, index) => Object.is(value, after[index]));

/**
 * Follows an observable of a repository and renders again with each answer. `factory` is called anew when one of
 * `deps` changes; what the earlier one answered is never shown for the new one.
 */
export function useQuery<T>(factory: () => Observable<T>, deps: readonly unknown[]): QueryState<T> {
  const [query, setQuery] = useState(() => ({ deps, answers$: factory() }));
  const [answer, setAnswer] = useState<{ readonly of: Observable<T>; readonly state: QueryState<T> } | null>(
    null,
  );
  const current = sameValues(query.deps, deps) ? query : { deps, answers$: factory() };
  if (current !== query) setQuery(current);
  const { answers$ } = current;

  useEffect(() => {
    const subscription = answers$.subscribe({
      next: (data) => setAnswer({ of: answers$, state: { data, loading: false, error: null } }),
      error: (error: unknown) =>
        setAnswer({ of: answers$, state: { data: undefined, loading: false, error } }),
    });
    return () => subscription.unsubscribe();
  }, [answers$]);

  return answer?.of === answers$ ? answer.state : waiting;
}
