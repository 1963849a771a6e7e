import { expect, test } from 'vitest';
import { documentProblems } from '../../../shared/schema/check-document.ts';
import type { CollectionName } from '../../../shared/schema/registry.ts';
import type { ScoreEntry, Sheet } from '../../../shared/schema/sheet.ts';
import type { EnterpriseUnion } from '../../../shared/schema/union.ts';
import { isDeleted } from '../../../shared/sync/is-deleted.ts';
import { mergeDocuments } from '../../../shared/sync/merge.ts';
import { withClashValue } from '../../../shared/sync/merge-choice.ts';
import type { WireDocument } from '../../../shared/sync/protocol.ts';
import { sampleSheet, stamp, submission, submittedSheet } from '../../helpers/sample-documents.ts';

const entry = (points: number, at = '2026-11-03T08:00:00.000Z'): ScoreEntry => ({
  points,
  tier: null,
  parts: [],
  pieces: null,
  note: '',
  at,
  by: '张三',
});

const wire = <T extends object>(document: T, deleted = false) => ({ ...document, _deleted: deleted });
const sheet = (overrides: Partial<Sheet> = {}) => wire(sampleSheet(overrides));
const onPc2 = { rev: 2, updatedBy: 'clerk-2', deviceId: 'pc-2', updatedAt: '2026-11-05T08:00:00.000Z' };
const onPc1 = { rev: 2, updatedAt: '2026-11-04T08:00:00.000Z' };

const union = (overrides: Partial<EnterpriseUnion> = {}) =>
  wire<EnterpriseUnion>({
    ...stamp,
    id: 'u1',
    townshipCode: '130481100',
    name: '恒发工会',
    enterprise: { name: '恒发', uscc: '', nature: '', industry: '', address: '' },
    establishedOn: null,
    termEndOn: null,
    status: 'active',
    officers: [],
    membership: null,
    ...overrides,
  });
const officer = (id: string, endOn: string | null = null) =>
  ({ id, personId: `p-${id}`, role: 'chair', fullTime: true, electedOn: '2024-01-01', endOn }) as const;

/** Without the mark of a tombstone, as a document is checked and stored. */
const plain = <T extends { readonly _deleted: boolean }>(document: T) =>
  Object.fromEntries(Object.entries(document).filter(([field]) => field !== '_deleted')) as Omit<
    T,
    '_deleted'
  >;

const merge = <N extends CollectionName>(
  collection: N,
  base: WireDocument<N> | null,
  mine: WireDocument<N>,
  theirs: WireDocument<N>,
) => {
  const result = mergeDocuments(collection, { base, mine, theirs });
  expect(documentProblems(collection, plain(result.merged))).toEqual([]);
  return result;
};

test('row 34: two PCs that scored different items keep both, in one next write', () => {
  const base = sheet();
  const mine = sheet({ ...onPc1, scores: { A1: entry(300) } });
  const theirs = sheet({ ...onPc2, rev: 4, scores: { A2: entry(500) } });
  const { merged, clashes } = merge('sheets', base, mine, theirs);
  expect(clashes).toEqual([]);
  expect(merged.scores).toEqual({ A1: entry(300), A2: entry(500) });
  expect(merged).toMatchObject({
    rev: 5,
    updatedBy: 'clerk-1',
    deviceId: 'pc-1',
    updatedAt: onPc1.updatedAt,
  });
});

test('row 34: two different scores for one item: the hub’s stands, mine is kept beside it', () => {
  const base = sheet({ scores: { A1: entry(100) } });
  const mine = sheet({ ...onPc1, scores: { A1: entry(300) } });
  const theirs = sheet({ ...onPc2, scores: { A1: entry(500) } });
  const { merged, clashes } = merge('sheets', base, mine, theirs);
  expect(merged).toEqual(theirs);
  expect(clashes).toEqual([
    {
      path: 'scores.A1',
      mine: entry(300),
      theirs: entry(500),
      mineBy: 'clerk-1',
      theirsBy: 'clerk-2',
      stands: 'theirs',
    },
  ]);
});

test('the same points entered twice are no disagreement', () => {
  const mine = sheet({ ...onPc1, scores: { A1: entry(300, '2026-11-03T09:00:00.000Z') } });
  const theirs = sheet({ ...onPc2, scores: { A1: entry(300) } });
  expect(merge('sheets', sheet(), mine, theirs)).toEqual({ merged: theirs, clashes: [] });
});

test('a score cleared here and changed there is a clash with nothing on my side', () => {
  const base = sheet({ scores: { A1: entry(100) } });
  const mine = sheet({ ...onPc1, scores: {} });
  const theirs = sheet({ ...onPc2, scores: { A1: entry(500) } });
  expect(merge('sheets', base, mine, theirs).clashes).toMatchObject([{ path: 'scores.A1', mine: null }]);
});

test('their submission stands as submitted; my draft edit is kept as a clash', () => {
  const base = sheet({ scores: { A1: entry(100) } });
  const mine = sheet({ ...onPc1, scores: { A1: entry(300), A2: entry(200) }, opinion: '已核实' });
  const theirs = wire(submittedSheet(1, { ...onPc2, scores: { A1: entry(100) } }));
  const { merged, clashes } = merge('sheets', base, mine, theirs);
  expect(merged).toEqual(theirs);
  expect(clashes.map(({ path, mine: kept }) => [path, kept])).toEqual([
    ['scores.A1', entry(300)],
    ['opinion', '已核实'],
    ['scores.A2', entry(200)],
  ]);
});

test('my submission stands as submitted; their draft edit is kept as a clash', () => {
  const base = sheet({ scores: { A1: entry(100) } });
  const mine = wire(submittedSheet(1, { ...onPc1, scores: { A1: entry(100) } }));
  const theirs = sheet({ ...onPc2, scores: { A1: entry(100), A2: entry(200) } });
  const { merged, clashes } = merge('sheets', base, mine, theirs);
  expect(merged).toMatchObject({
    draft: false,
    submissions: [submission(1)],
    scores: { A1: entry(100) },
    rev: 3,
  });
  expect(clashes).toMatchObject([{ path: 'scores.A2', mine: null, theirs: entry(200), stands: 'mine' }]);
});

test('two submissions of one version: the hub’s is the one', () => {
  const base = sheet();
  const mine = wire(submittedSheet(1, { ...onPc1, scores: { A1: entry(300) } }));
  const at = '2026-11-05T08:00:00.000Z';
  const theirs = wire(
    submittedSheet(1, {
      ...onPc2,
      submissions: [{ version: 1, at, by: 'clerk-2' }],
      scores: { A1: entry(500) },
    }),
  );
  const { merged, clashes } = merge('sheets', base, mine, theirs);
  expect(merged).toEqual(theirs);
  expect(clashes.map(({ path }) => path).toSorted()).toEqual(['scores.A1', 'submissions']);
});

test('a returned sheet reopened here and untouched there is open', () => {
  const base = wire(submittedSheet(1));
  const mine = wire(submittedSheet(1, { ...onPc1, draft: true, scores: { A1: entry(1) } }));
  const theirs = wire(submittedSheet(1, { ...onPc2, proxyReason: '纸质评分表' }));
  const { merged, clashes } = merge('sheets', base, mine, theirs);
  expect(clashes).toEqual([]);
  expect(merged).toMatchObject({ draft: true, proxyReason: '纸质评分表', scores: { A1: entry(1) } });
});

test('officers are merged one by one, membership and enterprise field by field', () => {
  const counts = { asOf: '2026-10-31', employees: 100, members: 90, verified: 80, overReason: null };
  const base = union({ officers: [officer('o1'), officer('o2')], membership: counts });
  const mine = union({
    ...onPc1,
    officers: [officer('o1', '2026-10-01'), officer('o2'), officer('o3')],
    membership: { ...counts, verified: 85 },
    enterprise: { ...base.enterprise, industry: '铸造' },
  });
  const theirs = union({
    ...onPc2,
    officers: [officer('o2'), officer('o4')],
    membership: { ...counts, members: 95 },
    enterprise: { ...base.enterprise, address: '城关镇' },
  });
  const { merged, clashes } = merge('unions', base, mine, theirs);
  expect(merged.officers).toEqual([officer('o2'), officer('o4'), officer('o3')]);
  expect(merged.membership).toEqual({ ...counts, members: 95, verified: 85 });
  expect(merged.enterprise).toMatchObject({ industry: '铸造', address: '城关镇' });
  expect(clashes).toMatchObject([{ path: 'officers.o1', mine: officer('o1', '2026-10-01'), theirs: null }]);
});

test('counts entered on both PCs where there were none disagree only where they differ', () => {
  const counts = { asOf: '2026-10-31', employees: 100, members: 90, verified: 80, overReason: null };
  const mine = union({ ...onPc1, membership: counts });
  const theirs = union({ ...onPc2, membership: { ...counts, members: 91 } });
  const { merged, clashes } = merge('unions', union(), mine, theirs);
  expect(merged).toEqual(theirs);
  expect(clashes).toMatchObject([{ path: 'membership.members', mine: 90, theirs: 91 }]);
});

test('a removal stands against an untouched document and nothing else', () => {
  const base = union();
  const edited = union({ ...onPc2, name: '恒发联合工会' });
  const removed = wire(union(onPc1), true);
  expect(isDeleted(merge('unions', base, removed, union(onPc2)).merged)).toBe(true);
  const kept = merge('unions', base, removed, edited);
  expect(kept.merged).toEqual(edited);
  expect(kept.clashes).toMatchObject([{ path: '', mine: null }]);
  const gone = merge('unions', base, union({ ...onPc1, name: '甲' }), wire(edited, true));
  expect(isDeleted(gone.merged)).toBe(true);
  expect(gone.clashes).toMatchObject([{ path: '', mine: { name: '甲', id: 'u1' }, theirs: null }]);
});

test('choosing a clash’s value puts it where it belongs, or takes the entry away', () => {
  const document = plain(union({ officers: [officer('o1'), officer('o2')] }));
  const changed = withClashValue('unions', document, 'officers.o1', officer('o1', '2026-10-01'));
  expect(changed.officers).toEqual([officer('o1', '2026-10-01'), officer('o2')]);
  expect(withClashValue('unions', changed, 'officers.o1', null).officers).toEqual([officer('o2')]);
  expect(withClashValue('unions', document, 'name', '乙').name).toBe('乙');
  const counts = { asOf: '2026-10-31', employees: 1, members: 1, verified: 1, overReason: '借调' };
  const counted = { ...document, membership: counts };
  const cleared = withClashValue('unions', counted, 'membership.overReason', null);
  expect(cleared.membership).toEqual({ ...counts, overReason: null });
});
