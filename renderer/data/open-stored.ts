import type { DataKey } from '../../shared/crypto/data-key.ts';
import { openValue } from '../../shared/crypto/open-value.ts';
import { personalPlaces } from '../../shared/crypto/personal-places.ts';
import { isSealed } from '../../shared/crypto/sealed-format.ts';
import { withValues } from '../../shared/crypto/with-values.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';

/**
 * Opens a state of a document as it lies in a copy or in the journal; one from before there were seals is plain.
 * @throws AppError SEALED_UNREADABLE, SEALED_SUITE_UNKNOWN
 */
export async function openStored<T extends { readonly id: string }>(
  key: DataKey | null,
  collection: CollectionName,
  state: T,
): Promise<T> {
  if (!key) return state;
  const sealed = personalPlaces(collection, state).filter(({ value }) => isSealed(value));
  const opened = sealed.map(async ({ path, value }) => {
    const place = { collection, id: state.id, path };
    return [path, await openValue(key, place, String(value))] as const;
  });
  return withValues(state, await Promise.all(opened));
}
