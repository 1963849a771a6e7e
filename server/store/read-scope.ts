import type { MeetingScope } from '../meetings/meeting-scope.ts';
import { isTownshipActor, type Actor } from '../../shared/domain/actor.ts';
import { openKinds } from '../../shared/domain/open-matter.ts';
import { closedToNothing, type ClosedTo } from '../../shared/domain/closed-to.ts';
import { assertNever } from '../../shared/lib/assert-never.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import { draftTags, openParty } from './scope-columns.ts';
import type { SqlValue } from './sql-driver.ts';

/**
 * What `may('read')` (shared/domain/permissions) lets an actor see of a collection, in a form that a query can
 * apply before its limit. `secret` tells what waits for the announcement of the cycle.
 */
export type ReadScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'township';
      readonly townshipCode: string;
      readonly secret: 'nothing' | 'panelSheets' | 'everything';
      /** Kinds that everybody sees. */
      readonly openTags?: readonly string[];
    }
  | { readonly kind: 'panelSheets'; readonly raterId: string | null; readonly closed: ClosedTo }
  /** All but the payees' accounts. */
  | { readonly kind: 'withoutAccounts' }
  | { readonly kind: 'listed'; readonly ids: readonly string[] }
  | {
      readonly kind: 'agenda';
      readonly raterId: string | null;
      readonly candidacyIds: readonly string[];
      /** Candidates of whom only the member's own sheet is shown. */
      readonly closedIds: readonly string[];
    };

const all: ReadScope = { kind: 'all' };
const none: ReadScope = { kind: 'none' };

function townshipScope(collection: CollectionName, townshipCode: string): ReadScope {
  switch (collection) {
    case 'orgUnits':
    case 'schemes':
    case 'cycles':
      return all;
    case 'sheets':
    // Events name no cycle, so those about panel sheets stay with the city.
    case 'audit':
      return { kind: 'township', townshipCode, secret: 'panelSheets' };
    case 'cases':
      return { kind: 'township', townshipCode, secret: 'panelSheets', openTags: openKinds };
    case 'results':
    case 'certificates':
      return { kind: 'township', townshipCode, secret: 'everything' };
    case 'unions':
    case 'people':
    case 'candidacies':
    case 'applications':
    case 'evidence':
      return { kind: 'township', townshipCode, secret: 'nothing' };
  }
}

function panelScope(
  collection: CollectionName,
  { panelMemberId: raterId, closed = closedToNothing }: Actor,
): ReadScope {
  switch (collection) {
    case 'sheets':
    case 'cases':
    case 'evidence':
      return { kind: 'panelSheets', raterId, closed };
    case 'results':
    case 'certificates':
    case 'audit':
      return none;
    case 'orgUnits':
    case 'schemes':
    case 'cycles':
    case 'unions':
    case 'people':
    case 'candidacies':
    case 'applications':
      return all;
  }
}

/** `isShownInMeeting` (server/meetings/meeting-scope) on top of the member's permissions. */
function meetingScope(collection: CollectionName, member: string | null, meeting: MeetingScope): ReadScope {
  const { candidacyIds, closedIds } = meeting;
  switch (collection) {
    case 'orgUnits':
    case 'schemes':
    case 'cycles':
      return all;
    case 'unions':
      return { kind: 'listed', ids: meeting.unionIds };
    case 'people':
      return { kind: 'listed', ids: meeting.personIds };
    case 'candidacies':
      return { kind: 'listed', ids: candidacyIds };
    case 'sheets':
    case 'cases':
      return { kind: 'agenda', raterId: member, candidacyIds, closedIds };
    case 'results':
    case 'certificates':
    case 'applications':
    case 'evidence':
    case 'audit':
      return none;
  }
}

/** Who reads; in a meeting, with what it leaves of his permissions. */
interface Reader extends Actor {
  readonly meeting?: MeetingScope;
}

export function readScope(actor: Reader, collection: CollectionName): ReadScope {
  if (actor.meeting) return meetingScope(collection, actor.panelMemberId, actor.meeting);
  if (isTownshipActor(actor)) return townshipScope(collection, actor.orgCode);
  if (actor.role === 'panelMember') return panelScope(collection, actor);
  return collection === 'cases' && actor.role !== 'finance' ? { kind: 'withoutAccounts' } : all;
}

/** In the same statement as the documents, so that both are seen as of one moment. */
const published =
  "cycle_id IN (SELECT id FROM documents WHERE city_id = ? AND collection = 'cycles' AND deleted = 0 AND tag <> 'open')";

/** What is for the city's offices, or its finance, alone. */
const notTheCitys = "party NOT IN ('city', 'finance')";

/** What no member of a panel reads. */
const notTheOffices = "party NOT IN ('city', 'finance', 'desk')";

const drafts = draftTags.map((tag) => `tag = '${tag}'`).join(' OR ');

/** `column` is one of `values`; neither database takes an empty list. */
const oneOf = (column: string, values: readonly string[]): string =>
  values.length === 0 ? '1 = 0' : `${column} IN (${values.map(() => '?').join(', ')})`;

/** The scope as a condition on `documents`, with its values. */
export function scopeCondition(
  cityId: string,
  scope: ReadScope,
): { readonly sql: string; readonly values: readonly SqlValue[] } {
  switch (scope.kind) {
    case 'all':
      return { sql: '1 = 1', values: [] };
    case 'none':
      return { sql: '1 = 0', values: [] };
    case 'panelSheets': {
      const { raterId, closed } = scope;
      const kept = `${oneOf("(cycle_id || ' ' || township_code)", closed.places)} OR ${oneOf('candidacy_id', closed.candidacyIds)}`;
      return {
        // Nothing equals null: a member without a seat sees no panel sheet.
        sql: `${notTheOffices} AND ((party = 'panel' AND rater_id = ?) OR (party <> 'panel' AND (${oneOf('tag', openKinds)} OR NOT (${kept}))))`,
        values: [raterId, ...openKinds, ...closed.places, ...closed.candidacyIds],
      };
    }
    case 'withoutAccounts':
      return { sql: "party <> 'finance'", values: [] };
    case 'listed':
      return { sql: oneOf('id', scope.ids), values: scope.ids };
    case 'agenda': {
      const { candidacyIds, closedIds, raterId } = scope;
      const onAgenda = oneOf('candidacy_id', candidacyIds);
      const closed = oneOf('candidacy_id', closedIds);
      return {
        sql: `${onAgenda} AND ((party = 'panel' AND rater_id = ?) OR (party <> 'panel' AND ${notTheOffices} AND NOT (${closed})))`,
        values: [...candidacyIds, raterId, ...closedIds],
      };
    }
    case 'township': {
      const own = 'township_code = ?';
      if (scope.secret === 'nothing') return { sql: own, values: [scope.townshipCode] };
      const open =
        scope.secret === 'everything'
          ? `(party = '${openParty}' OR ${published})`
          : `${notTheCitys} AND (party <> 'panel' OR (NOT (${drafts}) AND ${published}))`;
      const { openTags = [] } = scope;
      return {
        sql: `((${own} AND ${open}) OR ${oneOf('tag', openTags)})`,
        values: [scope.townshipCode, cityId, ...openTags],
      };
    }
    default:
      return assertNever(scope);
  }
}
