import { may, type PermissionContext } from '../../shared/domain/permissions.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { isShownInMeeting } from '../meetings/meeting-scope.ts';
import type { HubSession } from '../session.ts';

/** Whether the document is this session's to see: by its permissions, and in a meeting room by the agenda too. */
export const mayRead = <N extends CollectionName>(
  session: HubSession,
  collection: N,
  document: DocumentOf<N>,
  permission: PermissionContext,
): boolean =>
  may(session, 'read', collection, document, permission) &&
  (!session.meeting || isShownInMeeting(session.meeting, collection, document));
