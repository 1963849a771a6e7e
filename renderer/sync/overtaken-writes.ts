import type { WireDocument } from '../../shared/sync/protocol.ts';
import { isSameWrite, markOf, type WriteMark } from '../../shared/sync/write-mark.ts';

/**
 * Writes that this PC has pushed as new and that the hub has had and gone on from. RxDB hands a conflict on at once, and
 * pushes again what it has not settled, so that memory is enough.
 */
export interface OvertakenWrites {
  readonly note: (document: WireDocument) => void;
  /** Whether it was noted; it is forgotten with that. */
  readonly take: (document: WireDocument) => boolean;
}

export function createOvertakenWrites(): OvertakenWrites {
  const marks = new Map<string, WriteMark>();
  return {
    note: (document) => void marks.set(document.id, markOf(document)),
    take: (document) => {
      const mark = marks.get(document.id);
      marks.delete(document.id);
      return mark !== undefined && isSameWrite(mark, document);
    },
  };
}
