import { BehaviorSubject, type Observable } from 'rxjs';
import type { Clock } from '../../shared/lib/clock.ts';
import type { RecordTable } from './sealed-table.ts';

export type Described<T> = Omit<T, 'key' | 'at'>;

/**
 * A list of open matters that a person, or the next answer of the hub, closes one by one. It is short and is held in
 * memory as well, because every document that is pulled is looked up in it.
 */
export interface RecordList<T> {
  readonly get: (key: string) => T | undefined;
  readonly all: () => readonly T[];
  readonly all$: Observable<readonly T[]>;
  /** On disk when it resolves; takes the place of a record of the same key. */
  readonly put: (record: Described<T>) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
}

export async function openRecordList<T extends { readonly key: string; readonly at: string }>(
  table: RecordTable<T>,
  clock: Clock,
  keyOf: (record: Described<T>) => string,
): Promise<RecordList<T>> {
  const records = new Map((await table.all()).map((record) => [record.key, record]));
  const all$ = new BehaviorSubject<readonly T[]>([...records.values()]);
  return {
    get: (key) => records.get(key),
    all: () => all$.value,
    all$: all$.asObservable(),
    put: async (described) => {
      const key = keyOf(described);
      const record = { ...described, key, at: clock.now().toISOString() } as T;
      await table.put(record);
      records.set(key, record);
      all$.next([...records.values()]);
    },
    remove: async (key) => {
      if (!records.has(key)) return;
      await table.delete(key);
      records.delete(key);
      all$.next([...records.values()]);
    },
  };
}
