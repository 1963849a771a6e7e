import { auditTime, map, startWith, Subject, type Observable } from 'rxjs';
import type { AppError } from '../../shared/lib/app-error.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';

/** A personal field that its key does not open; what is stored of it stays as it is. */
export interface UnreadableField {
  readonly collection: CollectionName;
  readonly documentId: string;
  readonly path: string;
  readonly error: AppError;
}

/** What could not be opened so far, by document. */
export interface UnreadableFields {
  readonly all$: Observable<readonly UnreadableField[]>;
  readonly of: (collection: CollectionName, documentId: string) => readonly UnreadableField[];
  /** Takes the place of what was known of the document. */
  readonly note: (collection: CollectionName, documentId: string, fields: readonly UnreadableField[]) => void;
}

/** Milliseconds. */
const settling = 200;

const keyOf = (collection: CollectionName, id: string): string => `${collection}/${id}`;

export function createUnreadableFields(): UnreadableFields {
  const byDocument = new Map<string, readonly UnreadableField[]>();
  const changed$ = new Subject<void>();
  return {
    // With another key all fields of a list fail, one after the other.
    all$: changed$.pipe(
      auditTime(settling),
      startWith(undefined),
      map(() => [...byDocument.values()].flat()),
    ),
    of: (collection, id) => byDocument.get(keyOf(collection, id)) ?? [],
    note: (collection, id, fields) => {
      const key = keyOf(collection, id);
      if (fields.length === 0 && !byDocument.has(key)) return;
      if (fields.length === 0) byDocument.delete(key);
      else byDocument.set(key, fields);
      changed$.next();
    },
  };
}
