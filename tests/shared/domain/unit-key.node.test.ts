import { expect, test } from 'vitest';
import { readScope } from '../../../server/store/read-scope.ts';
import type { Actor, ActorRole } from '../../../shared/domain/actor.ts';
import { unitKey } from '../../../shared/domain/unit-key.ts';
import { collectionNames } from '../../../shared/schema/registry.ts';

const actor = (role: ActorRole, orgCode: string, panelMemberId: string | null = null): Actor => ({
  id: role,
  name: role,
  role,
  orgCode,
  panelMemberId,
});

const everybody: readonly Actor[] = [
  actor('cityAdmin', '130481'),
  actor('cityOperator', '130481'),
  actor('finance', '130481'),
  actor('auditor', '130481'),
  actor('panelMember', '130481', 'm1'),
  actor('panelMember', '130481', 'm2'),
  actor('panelMember', '130481'),
  actor('townshipOperator', '130481100'),
  actor('townshipChair', '130481100'),
  actor('townshipOperator', '130481101'),
];

test('accounts of one unit are shown the same, so that one’s pulls miss nothing of the other’s', () => {
  const scopes = (one: Actor) => collectionNames.map((name) => readScope(one, name));
  for (const one of everybody) {
    const colleagues = everybody.filter((other) => unitKey(other) === unitKey(one));
    for (const other of colleagues) expect(scopes(other)).toEqual(scopes(one));
  }
  expect(new Set(everybody.map(unitKey)).size).toBe(7);
});
