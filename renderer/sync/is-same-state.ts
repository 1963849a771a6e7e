import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { isDeleted } from '../../shared/sync/is-deleted.ts';
import type { WireDocument } from '../../shared/sync/protocol.ts';
import { isSameWrite } from '../../shared/sync/write-mark.ts';

/** RxDB leaves the mark of its attachments, which we have none of, on some states and not on others. */
const contentOf = (state: WireDocument): string =>
  canonicalJson(Object.fromEntries(Object.entries(state).filter(([field]) => field !== '_attachments')));

/** Whether two states of one document are the same in everything; most differ in their mark already. */
export const isSameState = (a: WireDocument, b: WireDocument): boolean =>
  isDeleted(a) === isDeleted(b) && isSameWrite(a, b) && contentOf(a) === contentOf(b);
