import { isTownshipActor, type Actor } from '../../shared/domain/actor.ts';
import { assertNever } from '../../shared/lib/assert-never.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
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
    }
  | { readonly kind: 'panelSheets'; readonly raterId: string | null };

const all: ReadScope = { kind: 'all' };
const none: ReadScope = { kind: 'none' };

function townshipScope(collection: CollectionName, townshipCode: string): ReadScope {
  switch (collection) {
    case 'orgUnits':
    case 'schemes':
    case 'cycles':
      return all;
    case 'sheets':
    case 'cases':
      return { kind: 'township', townshipCode, secret: 'panelSheets' };
    case 'results':
    case 'certificates':
      return { kind: 'township', townshipCode, secret: 'everything' };
    case 'unions':
    case 'people':
    case 'candidacies':
    case 'applications':
    case 'evidence':
    case 'audit':
      return { kind: 'township', townshipCode, secret: 'nothing' };
  }
}

function panelScope(collection: CollectionName, member: string | null): ReadScope {
  switch (collection) {
    case 'sheets':
    case 'cases':
      return { kind: 'panelSheets', raterId: member };
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
    case 'evidence':
      return all;
  }
}

export function readScope(actor: Actor, collection: CollectionName): ReadScope {
  if (isTownshipActor(actor)) return townshipScope(collection, actor.orgCode);
  return actor.role === 'panelMember' ? panelScope(collection, actor.panelMemberId) : all;
}

/** In the same statement as the documents, so that both are seen as of one moment. */
const published =
  "cycle_id IN (SELECT id FROM documents WHERE city_id = ? AND collection = 'cycles' AND deleted = 0 AND tag <> 'open')";

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
    case 'panelSheets':
      // Nothing equals null: a member without a seat sees no panel sheet.
      return { sql: "(party <> 'panel' OR rater_id = ?)", values: [scope.raterId] };
    case 'township': {
      const own = 'township_code = ?';
      if (scope.secret === 'nothing') return { sql: own, values: [scope.townshipCode] };
      const open = scope.secret === 'everything' ? published : `(party <> 'panel' OR ${published})`;
      return { sql: `${own} AND ${open}`, values: [scope.townshipCode, cityId] };
    }
    default:
      return assertNever(scope);
  }
}
