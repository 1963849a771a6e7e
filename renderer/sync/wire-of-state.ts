import type { RxDocumentData } from 'rxdb';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import type { WireDocument } from '../../shared/sync/protocol.ts';

const ownFields: ReadonlySet<string> = new Set(['_rev', '_meta', '_attachments']);

/** A stored state as it goes over the wire, without what RxDB notes beside it. */
export const wireOfState = <N extends CollectionName>(
  state: RxDocumentData<DocumentOf<N>>,
): WireDocument<N> =>
  Object.fromEntries(
    Object.entries(state).filter(([field]) => !ownFields.has(field)),
  ) as unknown as WireDocument<N>;
