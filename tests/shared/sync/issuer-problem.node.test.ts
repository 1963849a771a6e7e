import { expect, test } from 'vitest';
import type { OrgUnit } from '../../../shared/schema/org-unit.ts';
import type { WireDocument } from '../../../shared/sync/protocol.ts';
import { issuerProblem } from '../../../shared/sync/issuer-problem.ts';
import { mergeDocuments } from '../../../shared/sync/merge.ts';

const at = '2026-11-02T08:00:00Z';
const keyOf = (sign: string) => ({
  id: sign.repeat(16),
  publicKey: sign.repeat(64),
  device: `电脑${sign}`,
  since: at,
});

const city = (changed: Partial<OrgUnit>): OrgUnit => ({
  id: '130481',
  rev: 1,
  createdAt: at,
  updatedAt: at,
  updatedBy: 'a',
  deviceId: 'd',
  kind: 'city',
  name: '武安市',
  unionName: '武安市总工会',
  pseudo: false,
  sortNo: 0,
  active: true,
  ...changed,
});

const before = city({ issuerKeys: [keyOf('a')], voidNumbers: [{ id: '武工评〔2026〕G001', at }] });

test('keys and void numbers are added, keys retired and revoked', () => {
  const after = city({
    issuerKeys: [{ ...keyOf('a'), retiredAt: at, revokedAt: at }, keyOf('b')],
    voidNumbers: [...(before.voidNumbers ?? []), { id: '武工评〔2026〕G002', at }],
  });
  expect(issuerProblem(null, before)).toBeNull();
  expect(issuerProblem(before, after)).toBeNull();
  expect(issuerProblem(before, before)).toBeNull();
});

test.each([
  ['is removed', []],
  ['is changed', [{ ...keyOf('a'), publicKey: 'b'.repeat(64) }]],
])('a key that %s is refused', (_what, issuerKeys) => {
  expect(issuerProblem(before, { ...before, issuerKeys })).toMatchObject({ code: 'ISSUER_KEY_FROZEN' });
});

test('a revoked key stays revoked', () => {
  const revoked = city({ issuerKeys: [{ ...keyOf('a'), revokedAt: at }] });
  expect(issuerProblem(revoked, city({ issuerKeys: [keyOf('a')] }))).toMatchObject({
    code: 'ISSUER_KEY_FROZEN',
  });
});

test('a void number never leaves the list', () => {
  expect(issuerProblem(before, { ...before, voidNumbers: [] })).toMatchObject({
    code: 'VOID_NUMBER_KEPT',
    params: { number: '武工评〔2026〕G001' },
  });
});

test('two PCs that add a key and a void number at the same time lose neither', () => {
  const wire = (unit: OrgUnit): WireDocument<'orgUnits'> => ({ ...unit, _deleted: false });
  const mine = city({ issuerKeys: [keyOf('a')], rev: 2, voidNumbers: [{ id: 'G001', at }] });
  const theirs = city({ issuerKeys: [keyOf('b')], rev: 2, voidNumbers: [{ id: 'G002', at }] });
  const { merged, clashes } = mergeDocuments('orgUnits', {
    base: wire(city({})),
    mine: wire(mine),
    theirs: wire(theirs),
  });
  expect(clashes).toEqual([]);
  expect(merged.issuerKeys?.map(({ id }) => id.slice(0, 1)).toSorted()).toEqual(['a', 'b']);
  expect(merged.voidNumbers?.map(({ id }) => id).toSorted()).toEqual(['G001', 'G002']);
});
