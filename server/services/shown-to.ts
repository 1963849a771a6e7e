import type { ClosedTo } from '../../shared/domain/closed-to.ts';
import { withoutClosed } from '../../shared/domain/without-closed.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import type { WireDocument } from '../../shared/sync/protocol.ts';
import { withoutPersonal } from '../meetings/without-personal.ts';
import type { HubSession } from '../session.ts';

const closedOf = ({ meeting, closed }: HubSession): ClosedTo | undefined =>
  meeting ? { places: [], candidacyIds: meeting.closedIds, unionIds: meeting.closedUnionIds } : closed;

/** Whether there are documents of which the session is shown a part alone. */
export const showsLess = (session: HubSession): boolean =>
  session.meeting !== undefined || session.closed !== undefined;

/** What of a document that the session may see goes out to it. */
export function shownTo(
  session: HubSession,
  collection: CollectionName,
  document: WireDocument,
): WireDocument {
  const shown = withoutClosed(closedOf(session), collection, document);
  return session.meeting ? withoutPersonal(collection, shown) : shown;
}
