import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { MirrorRow } from '../../shared/ipc/mirror.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';

export type Mirror = NonNullable<Bridge['mirror']>;

/** Documents that one page holds; a page is one call over the bridge. */
export const pageSize = 500;

/** All documents of a collection in the mirror, page by page. */
export async function* mirrorPages(
  mirror: Mirror,
  database: string,
  collection: CollectionName,
  limit: number = pageSize,
): AsyncGenerator<readonly MirrorRow[]> {
  let afterId: string | null = null;
  for (;;) {
    const rows: readonly MirrorRow[] = await mirror.readPage({
      database,
      collection,
      afterId,
      limit,
    });
    if (rows.length > 0) yield rows;
    if (rows.length < limit) return;
    afterId = rows.at(-1)?.id ?? null;
  }
}
