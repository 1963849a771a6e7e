import { DATA_GENERATION, type CollectionName } from './registry.ts';

type StoredDocument = Readonly<Record<string, unknown>>;

/** One step from generation `to - 1` to `to`. A document it maps to null is left behind. */
export interface Migration {
  readonly to: number;
  readonly date: string;
  readonly up: (collection: CollectionName, document: StoredDocument) => StoredDocument | null;
}

/** Every migration since generation 1, oldest first; each lives in a file of its own under `migrations/`. */
export const migrations: readonly Migration[] = [];

/** @throws Error when the chain has a gap, a double step, or does not end at `generation`. */
export function assertGapless(chain: readonly Migration[], generation: number = DATA_GENERATION): void {
  chain.forEach((migration, index) => {
    if (migration.to !== index + 2)
      throw new Error(`migration ${index + 1} leads to ${migration.to}, not ${index + 2}`);
  });
  if (chain.length + 1 !== generation) {
    throw new Error(`the migrations end at generation ${chain.length + 1}, the program is at ${generation}`);
  }
}

/**
 * Brings one document from generation `from` to the newest.
 *
 * @returns the document, or null when a step leaves it behind.
 */
export function migrateDocument(
  chain: readonly Migration[],
  from: number,
  collection: CollectionName,
  document: StoredDocument,
): StoredDocument | null {
  let current: StoredDocument | null = document;
  for (const migration of chain.slice(from - 1)) {
    if (current === null) return null;
    current = migration.up(collection, current);
  }
  return current;
}
