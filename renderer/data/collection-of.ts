import type { RxCollection } from 'rxdb';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import type { AppDatabase } from './app-database.ts';

/** The collection of one kind; the compiler cannot follow a generic name through RxDB's database type. */
export const collectionOf = <N extends CollectionName>(
  database: AppDatabase,
  name: N,
): RxCollection<DocumentOf<N>> => database[name] as unknown as RxCollection<DocumentOf<N>>;
