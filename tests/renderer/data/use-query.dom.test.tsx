import { act, renderHook } from '@testing-library/react';
import { StrictMode } from 'react';
import { Observable, Subject } from 'rxjs';
import { expect, test } from 'vitest';
import { useQuery } from '../../../renderer/data/use-query.ts';

test('a query loads, answers again and again, and fails', () => {
  const answers$ = new Subject<number>();
  const { result } = renderHook(() => useQuery(() => answers$, []), { wrapper: StrictMode });
  expect(result.current).toEqual({ data: undefined, loading: true, error: null });
  act(() => answers$.next(1));
  expect(result.current).toEqual({ data: 1, loading: false, error: null });
  act(() => answers$.next(2));
  expect(result.current.data).toBe(2);
  const failure = new Error('gone');
  act(() => answers$.error(failure));
  expect(result.current).toEqual({ data: undefined, loading: false, error: failure });
});

test('another dependency asks anew, and the earlier answer is never shown for it', () => {
  const queries = new Map([
    ['a', new Subject<string>()],
    ['b', new Subject<string>()],
  ]);
  const seen: string[] = [];
  const { result, rerender } = renderHook(
    ({ id }) => {
      const state = useQuery(() => queries.get(id)!, [id]);
      seen.push(`${id}:${state.data ?? '-'}`);
      return state;
    },
    { initialProps: { id: 'a' } },
  );
  act(() => queries.get('a')!.next('A'));
  rerender({ id: 'b' });
  expect(result.current.loading).toBe(true);
  act(() => queries.get('b')!.next('B'));
  expect(result.current.data).toBe('B');
  expect(seen).not.toContain('b:A');
  expect(queries.get('a')!.observed).toBe(false);
});

test('a screen that leaves stops listening, and rendering again does not ask again', () => {
  let asked = 0;
  let listening = 0;
  const query = () => {
    asked += 1;
    return new Observable<number>((subscriber) => {
      listening += 1;
      subscriber.next(asked);
      return () => {
        listening -= 1;
      };
    });
  };
  const { rerender, unmount, result } = renderHook(() => useQuery(query, [1]));
  rerender();
  rerender();
  expect(asked).toBe(1);
  expect(result.current.data).toBe(1);
  unmount();
  expect(listening).toBe(0);
});
