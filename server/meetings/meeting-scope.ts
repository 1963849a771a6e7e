import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import type { MeetingReads, MeetingSeat } from '../store/meeting-store.ts';
import { scopeColumns } from '../store/scope-columns.ts';

/**
 * What a tablet in the meeting room is let at: the agenda and nothing else. Everything about a candidate whom the
 * member does not score stays closed to him but the name.
 */
export interface MeetingScope {
  readonly meetingId: string;
  readonly candidacyIds: readonly string[];
  readonly unionIds: readonly string[];
  readonly personIds: readonly string[];
  readonly closedIds: readonly string[];
  /** Their unions. */
  readonly closedUnionIds: readonly string[];
}

/** The scope of a seat as things are now; null when its meeting is gone. */
export async function loadMeetingScope(
  reads: MeetingReads,
  { meetingId, memberId }: Pick<MeetingSeat, 'meetingId' | 'memberId'>,
): Promise<MeetingScope | null> {
  const meeting = await reads.findMeeting(meetingId);
  const member = meeting?.members.find(({ id }) => id === memberId);
  if (!meeting || !member) return null;
  const candidacyIds = meeting.agenda.map((entry) => entry.candidacyId);
  const declared = await reads.declaredRecusals(candidacyIds, memberId);
  const closedIds = [...new Set([...member.closedIds, ...declared])];
  return {
    meetingId,
    candidacyIds,
    unionIds: meeting.agenda.map(({ unionId }) => unionId),
    personIds: meeting.agenda.map(({ personId }) => personId),
    closedIds,
    closedUnionIds: meeting.agenda
      .filter(({ candidacyId }) => closedIds.includes(candidacyId))
      .map(({ unionId }) => unionId),
  };
}

/**
 * What of a member's permissions the meeting leaves: `scopeCondition` (server/store/read-scope) says the same in
 * SQL. It narrows `may('read')` and never widens it.
 */
export function isShownInMeeting<N extends CollectionName>(
  scope: MeetingScope,
  collection: N,
  document: DocumentOf<N>,
): boolean {
  switch (collection) {
    case 'orgUnits':
    case 'schemes':
    case 'cycles':
      return true;
    case 'unions':
      return scope.unionIds.includes(document.id);
    case 'people':
      return scope.personIds.includes(document.id);
    case 'candidacies':
      return scope.candidacyIds.includes(document.id);
    case 'sheets':
    case 'cases': {
      const { candidacyId, party } = scopeColumns(collection, document);
      return (
        scope.candidacyIds.includes(candidacyId) &&
        (party === 'panel' || !scope.closedIds.includes(candidacyId))
      );
    }
    case 'results':
    case 'certificates':
    case 'applications':
    case 'evidence':
    case 'audit':
      return false;
  }
}

/** Whether a tablet may send this document at all; the ordinary rules come on top. */
export const isTakenInMeeting = <N extends CollectionName>(
  scope: MeetingScope,
  collection: N,
  document: DocumentOf<N>,
): boolean =>
  collection === 'audit' ||
  (collection === 'sheets' && scope.candidacyIds.includes(scopeColumns(collection, document).candidacyId));
