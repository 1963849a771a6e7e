import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOfHex, hexOf } from '../../../shared/transfer/bytes.ts';
import { compress, expand } from '../../../shared/transfer/gzip.ts';

test('what was compressed comes back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
      expect(await expand(await compress(bytes), 2000)).toEqual(bytes);
      expect(bytesOfHex(hexOf(bytes))).toEqual(bytes);
    }),
  );
});

test('a small file that unpacks to more than the limit is given up', async () => {
  const bomb = await compress(new Uint8Array(5_000_000));
  expect(bomb.length).toBeLessThan(10_000);
  expect(await expand(bomb, 1_000_000)).toBeNull();
});
