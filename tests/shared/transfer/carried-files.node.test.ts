import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseFiles, mostCarriedBytes, type WaitingFile } from '../../../shared/transfer/carried-files.ts';

const file = (id: string, bytes: number): WaitingFile => ({ id, sha256: 'a'.repeat(64), bytes });

test('a file that no package takes is left for the network, and what does not fit for the next package', () => {
  const waiting = [
    file('a', mostCarriedBytes - 10),
    file('b', mostCarriedBytes + 1),
    file('c', 11),
    file('d', 10),
  ];
  const { files, filesLeft } = chooseFiles(waiting);
  expect(files.map(({ id }) => id)).toEqual(['a', 'd']);
  expect(filesLeft).toEqual({ later: 1, tooLarge: 1 });
});

test('a package never takes more than its measure, and every file is taken or counted', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: mostCarriedBytes * 2 }), { maxLength: 20 });
  fc.assert(
    fc.property(sizes, (bytes) => {
      const { files, filesLeft } = chooseFiles(bytes.map((size, place) => file(String(place), size)));
      expect(files.reduce((sum, one) => sum + one.bytes, 0)).toBeLessThanOrEqual(mostCarriedBytes);
      expect(files.length + filesLeft.later + filesLeft.tooLarge).toBe(bytes.length);
    }),
  );
});
