import type { HubStore } from '../../server/store/hub-store.ts';
import type { SeedDocuments } from '../../renderer/data/seed.ts';
import { isCollectionName } from '../../renderer/data/is-collection-name.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';

/** Puts documents into a hub as if all offices had sent them. */
export async function fillHub(store: HubStore, cityId: string, documents: SeedDocuments): Promise<void> {
  await store.write(cityId, async (city) => {
    for (const [name, list] of Object.entries(documents)) {
      if (!isCollectionName(name)) continue;
      const rows = (list as readonly DocumentOf<CollectionName>[]).map((document) => {
        const seq = city.takeSeq();
        return { document, deleted: false, seq, sinceSeq: seq };
      });
      await city.putDocuments(name, rows);
    }
  });
}
