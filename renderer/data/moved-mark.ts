import type { MirrorHead, MirrorRow } from '../../shared/ipc/mirror.ts';

const collection = 'moved';

/**
 * Left in the mirror of a generation whose documents a newer program has taken over. An older program that is
 * installed again, and finds IndexedDB emptied by an older engine, would otherwise go on with stale documents.
 */
export const movedMark = (generation: number): MirrorRow => ({
  collection,
  id: 'to-generation',
  rev: `${generation}-moved`,
  lwt: 0,
  deleted: false,
  json: JSON.stringify({ generation }),
});

export const isMoved = (head: MirrorHead): boolean =>
  head.collections.some((entry) => entry.collection === collection);
