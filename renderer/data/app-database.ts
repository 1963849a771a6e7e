import type { RxCollection, RxDatabase } from 'rxdb';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';

type Collections = { readonly [N in CollectionName]: RxCollection<DocumentOf<N>> };

/** The open database with one collection for each entry of the registry. */
export type AppDatabase = RxDatabase<Collections>;
