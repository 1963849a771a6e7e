import type { MangoQuerySelector, RxDocument } from 'rxdb';
import { combineLatest, map, type Observable } from 'rxjs';
import { may } from '../../shared/domain/permissions.ts';
import { withoutClosed } from '../../shared/domain/without-closed.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { collectionOf } from './collection-of.ts';
import type { Store } from './store.ts';

// RxDB hands out the same RxDocument until the document changes: each state is made plain once.
const plainDocuments = new WeakMap<object, unknown>();

function plain<N extends CollectionName>(document: RxDocument<DocumentOf<N>>): DocumentOf<N> {
  const known = plainDocuments.get(document) as DocumentOf<N> | undefined;
  if (known) return known;
  const made = document.toMutableJSON();
  plainDocuments.set(document, made);
  return made;
}

/**
 * The documents the actor may read, newest state first seen, then again after every change. What he may not
 * read leaves here never, so that no list, count, average or search can tell that it exists.
 */
export function watchDocuments<N extends CollectionName>(
  store: Store,
  name: N,
  selector: MangoQuerySelector<DocumentOf<N>> = {},
): Observable<readonly DocumentOf<N>[]> {
  const found$ = collectionOf(store.database, name).find({ selector }).$;
  return combineLatest([found$, store.permissionsChanged$]).pipe(
    map(([found]) =>
      found
        .map((document) => plain<N>(document))
        .filter((document) => may(store.actor, 'read', name, document, store.permissionContext))
        .map((document) => withoutClosed(store.actor.closed, name, document)),
    ),
  );
}

/** One document, null while there is none that the actor may read. */
export function watchDocument<N extends CollectionName>(
  store: Store,
  name: N,
  id: string,
): Observable<DocumentOf<N> | null> {
  const found$ = collectionOf(store.database, name).findOne(id).$;
  return combineLatest([found$, store.permissionsChanged$]).pipe(
    map(([found]) => {
      const document = found ? plain<N>(found) : null;
      return document && may(store.actor, 'read', name, document, store.permissionContext)
        ? withoutClosed(store.actor.closed, name, document)
        : null;
    }),
  );
}
