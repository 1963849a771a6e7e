import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sheet } from '../../../shared/schema/sheet.ts';
import { canonicalJson } from '../../../shared/lib/canonical-json.ts';
import { isDeleted } from '../../../shared/sync/is-deleted.ts';
import { mergeDocuments, type MergeInput } from '../../../shared/sync/merge.ts';
import { splitFields, unitsOf } from '../../../shared/sync/merge-units.ts';
import type { WireDocument } from '../../../shared/sync/protocol.ts';
import { sampleSheet } from '../../helpers/sample-documents.ts';

const entry = fc
  .record({ points: fc.integer({ min: 0, max: 3 }), note: fc.constantFrom('', 'a') })
  .map(({ points, note }) => ({
    points,
    tier: null,
    parts: [],
    pieces: null,
    note,
    at: '2026-11-03T08:00:00.000Z',
    by: '张三',
  }));
const item = fc.constantFrom('A1', 'A.2', 'B4', '__proto__');
const submissions = fc
  .array(fc.constantFrom('clerk-1', 'clerk-2'), { maxLength: 3 })
  .map((list) => list.map((by, index) => ({ version: index + 1, at: '2026-11-02T08:00:00.000Z', by })));

const sheet = (device: string): fc.Arbitrary<WireDocument<'sheets'>> =>
  fc
    .record({
      rev: fc.integer({ min: 1, max: 9 }),
      opinion: fc.constantFrom('', '甲', '乙'),
      draft: fc.boolean(),
      submissions,
      scores: fc.dictionary(item, entry, { maxKeys: 3, noNullPrototype: false }),
      _deleted: fc.constantFrom(false, false, false, true),
    })
    .map(({ _deleted, ...overrides }) => ({
      ...sampleSheet({ ...overrides, deviceId: device, updatedBy: `clerk-${device}` }),
      _deleted,
    }));

const input: fc.Arbitrary<MergeInput<'sheets'>> = fc.record({
  base: fc.option(sheet('pc-0'), { freq: 4 }),
  mine: sheet('pc-1'),
  theirs: sheet('pc-2'),
});

const stamps = new Set(['rev', 'createdAt', 'updatedAt', 'updatedBy', 'deviceId', '_deleted']);

/** What a person sees of a sheet: of a removed one, that it is removed. */
const contentOf = (document: WireDocument<'sheets'>): string =>
  isDeleted(document)
    ? 'removed'
    : canonicalJson(Object.fromEntries(Object.entries(document).filter(([field]) => !stamps.has(field))));

const unitsOfSheet = (document: WireDocument<'sheets'>) =>
  unitsOf(document, splitFields('sheets', [document]));

test('merging a state with itself changes nothing', () => {
  fc.assert(
    fc.property(fc.option(sheet('pc-0')), sheet('pc-1'), (base, state) => {
      expect(mergeDocuments('sheets', { base, mine: state, theirs: state })).toEqual({
        merged: state,
        clashes: [],
      });
    }),
  );
});

test('merging the merged state again changes nothing', () => {
  fc.assert(
    fc.property(input, ({ base, mine, theirs }) => {
      const { merged } = mergeDocuments('sheets', { base, mine, theirs });
      const again = mergeDocuments('sheets', { base: theirs, mine: merged, theirs });
      expect(contentOf(again.merged)).toBe(contentOf(merged));
      expect(again.clashes).toEqual([]);
    }),
  );
});

test('both PCs find the same clashes, and without clashes the same document', () => {
  fc.assert(
    fc.property(input, ({ base, mine, theirs }) => {
      const here = mergeDocuments('sheets', { base, mine, theirs });
      const there = mergeDocuments('sheets', { base, mine: theirs, theirs: mine });
      const paths = (clashes: typeof here.clashes) => clashes.map(({ path }) => path).toSorted();
      // Of two submissions of one version each side keeps what the other one has changed.
      fc.pre(canonicalJson(mine.submissions) === canonicalJson(theirs.submissions));
      expect(paths(there.clashes)).toEqual(paths(here.clashes));
      if (here.clashes.length === 0) expect(contentOf(there.merged)).toBe(contentOf(here.merged));
    }),
  );
});

test('what was entered on either side is in the document or in a clash', () => {
  fc.assert(
    fc.property(input, ({ base, mine, theirs }) => {
      const { merged, clashes } = mergeDocuments('sheets', { base, mine, theirs });
      if (clashes.some(({ path }) => path === '') || isDeleted(merged)) return;
      const known = base && !isDeleted(base) ? unitsOfSheet(base) : new Map<string, unknown>();
      const found = unitsOfSheet(merged);
      for (const [side, document] of [
        ['mine', mine],
        ['theirs', theirs],
      ] as const) {
        if (isDeleted(document)) continue;
        for (const [path, value] of unitsOfSheet(document)) {
          const text = canonicalJson(value);
          const isOwn = !stamps.has(path) && (!known.has(path) || canonicalJson(known.get(path)) !== text);
          if (!isOwn) continue;
          const stands = found.has(path) && canonicalJson(found.get(path)) === text;
          const kept = clashes.some((clash) => clash.path === path && canonicalJson(clash[side]) === text);
          expect(stands || kept, `${side} ${path} ${text}`).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('the next write is newer than both, and the hub’s own state is never written again', () => {
  fc.assert(
    fc.property(input, ({ base, mine, theirs }) => {
      const { merged } = mergeDocuments('sheets', { base, mine, theirs });
      if (isDeleted(merged) && isDeleted(theirs)) expect(merged).toEqual(theirs);
      else if (contentOf(merged) === contentOf(theirs)) expect(merged).toEqual(theirs);
      else {
        expect(merged.rev).toBe(Math.max(mine.rev, theirs.rev) + 1);
        expect(merged).toMatchObject({ updatedBy: mine.updatedBy, deviceId: mine.deviceId });
      }
    }),
  );
});

test('removed here, changed there: the removal or the change is kept, never neither', () => {
  fc.assert(
    fc.property(input, ({ base, mine, theirs }) => {
      fc.pre(isDeleted(mine) !== isDeleted(theirs));
      const { merged, clashes } = mergeDocuments('sheets', { base, mine, theirs });
      const living: Sheet = isDeleted(mine) ? theirs : mine;
      const untouched =
        base !== null &&
        !isDeleted(base) &&
        contentOf({ ...base, _deleted: false }) === contentOf({ ...living, _deleted: false });
      if (untouched) expect([isDeleted(merged), clashes]).toEqual([true, []]);
      else expect(clashes).toHaveLength(1);
    }),
  );
});
