import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOlderVersion } from '../../../shared/domain/is-older-version.ts';

test.each([
  ['0.9.2', '0.10.0', true],
  ['0.10.0', '0.9.2', false],
  ['1.0', '1.0.0', false],
  ['1.0', '1.0.1', true],
  ['0.2.0-beta', '0.2.1', true],
])('%s before %s: %s', (version, than, older) => {
  expect(isOlderVersion(version, than)).toBe(older);
});

const version = fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));

test('of two versions at most one is older, and none is older than itself', () => {
  fc.assert(
    fc.property(version, version, (one, other) => {
      expect(isOlderVersion(one, one)).toBe(false);
      expect(isOlderVersion(one, other) && isOlderVersion(other, one)).toBe(false);
    }),
  );
});
