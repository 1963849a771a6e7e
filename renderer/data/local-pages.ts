import type { LocalCopy, StoredState } from './local-copy.ts';
import { pageSize } from './mirror-pages.ts';

/** All documents of a collection in IndexedDB, page by page. */
export async function* localPages(copy: LocalCopy): AsyncGenerator<readonly StoredState[]> {
  let afterId: string | null = null;
  for (;;) {
    const states: readonly StoredState[] = await copy.readPage(afterId, pageSize);
    if (states.length > 0) yield states;
    if (states.length < pageSize) return;
    afterId = states.at(-1)?.id ?? null;
  }
}
