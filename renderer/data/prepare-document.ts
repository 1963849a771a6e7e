import { may, type Action } from '../../shared/domain/permissions.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import type { Store } from './store.ts';

type StampField = 'rev' | 'createdAt' | 'updatedAt' | 'updatedBy' | 'deviceId';

/** A document without the fields that the write path fills in. */
export type Draft<N extends CollectionName> = Omit<DocumentOf<N>, StampField> &
  Partial<Pick<DocumentOf<N>, StampField & keyof DocumentOf<N>>>;

/** `earlier` is the newest state under this id, a tombstone included: revisions go on counting after one. */
export function stampDocument<N extends CollectionName>(
  store: Store,
  draft: Draft<N>,
  earlier: DocumentOf<N> | null,
): DocumentOf<N> {
  const now = store.clock.now().toISOString();
  const stamps = {
    rev: (earlier?.rev ?? 0) + 1,
    createdAt: earlier?.createdAt ?? now,
    updatedAt: now,
    updatedBy: store.actor.id,
    deviceId: store.deviceId,
  };
  return { ...draft, ...stamps } as DocumentOf<N>;
}

/** @throws AppError NOT_PERMITTED unless the actor may do this to the stored and to the new document. */
export function assertMay<N extends CollectionName>(
  store: Store,
  action: Action,
  name: N,
  documents: readonly (DocumentOf<N> | null)[],
): void {
  for (const document of documents) {
    if (document && !may(store.actor, action, name, document, store.permissionContext)) {
      throw new AppError('NOT_PERMITTED');
    }
  }
}
