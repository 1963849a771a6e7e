import type { CollectionName } from '../../shared/schema/registry.ts';
import type { Mirror } from './mirror-pages.ts';
import type { LocalCopies } from './storage.ts';

/**
 * A text that is another one after every write to one of the collections; none of their documents is read. Where
 * there is a mirror its journal tells also of writes that a wrong clock dated before the newest one.
 */
export async function dataMark(
  copies: LocalCopies,
  mirror: Mirror | null,
  database: string,
  collections: readonly CollectionName[],
): Promise<string> {
  const [counts, head] = await Promise.all([
    Promise.all(
      collections.map(async (name) => {
        const copy = copies.get(name);
        return [name, await copy?.count(), await copy?.maxLwt()];
      }),
    ),
    mirror?.head({ database }),
  ]);
  const newest = head?.collections
    .filter(({ collection }) => collections.some((name) => name === collection))
    .map(({ collection, recent: [first] }) => [collection, first?.id, first?.rev]);
  return JSON.stringify([counts, newest]);
}
