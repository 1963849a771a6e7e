import type { DataKey } from '../../shared/crypto/data-key.ts';
import { fitsMark, lacksMark, withMark } from '../../shared/crypto/state-mark.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';

type State = Parameters<typeof withMark>[2];

/** Marks the states of one database, and knows its own marks again. */
export interface StateMarker {
  readonly lacksMark: (state: object) => boolean;
  readonly mark: <T extends State>(collection: CollectionName, state: T) => Promise<T>;
  readonly fits: (collection: CollectionName, state: State) => Promise<boolean>;
}

export const createStateMarker = (key: DataKey, database: string): StateMarker => ({
  lacksMark,
  mark: (collection, state) => withMark(key, { database, collection }, state),
  fits: (collection, state) => fitsMark(key, { database, collection }, state),
});
