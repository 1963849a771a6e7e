import { deepEqual } from 'rxdb/plugins/utils';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { isDeleted } from '../../shared/sync/is-deleted.ts';
import type { WireDocument } from '../../shared/sync/protocol.ts';
import { isSameWrite } from '../../shared/sync/write-mark.ts';

/** RxDB leaves the mark of its attachments, which we have none of, on some states and not on others. */
function contentOf(state: WireDocument): object {
  if (!('_attachments' in state)) return state;
  const { _attachments, ...content } = state;
  return content;
}

/** The quick comparison tells a field that is absent from one that is undefined; as JSON they are the same. */
const isSameContent = (a: object, b: object): boolean =>
  deepEqual(a, b) || canonicalJson(a) === canonicalJson(b);

/** Whether two states of one document are the same in everything; most differ in their mark already. */
export const isSameState = (a: WireDocument, b: WireDocument): boolean =>
  isDeleted(a) === isDeleted(b) && isSameWrite(a, b) && isSameContent(contentOf(a), contentOf(b));
