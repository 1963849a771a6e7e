import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pullShare } from '../../../../renderer/features/sync-centre/pull-share.ts';
import type { PullProgress } from '../../../../renderer/sync/sync-progress.ts';

const pull = fc.record<PullProgress>({
  collection: fc.constant('sheets'),
  documents: fc.nat(20_000),
  total: fc.option(fc.nat(20_000)),
  done: fc.boolean(),
});

test('it is full when everything is done, and only then', () => {
  fc.assert(
    fc.property(fc.array(pull, { maxLength: 13 }), (pulls) => {
      const share = pullShare(pulls);
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share === 1).toBe(pulls.every(({ done }) => done));
    }),
  );
});

test('a thousand of ten thousand in one of two collections is a twentieth', () => {
  const one = { collection: 'sheets', documents: 1000, total: 10_000, done: false } as const;
  const other = { collection: 'unions', documents: 0, total: null, done: false } as const;
  expect(pullShare([one, other])).toBeCloseTo(0.05);
});
