import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArchive } from '../../../shared/archive/read-archive.ts';
import { recompute } from '../../../shared/archive/recompute.ts';
import { writeArchive } from '../../../shared/archive/write-archive.ts';
import { grade } from '../../../shared/domain/grade.ts';
import type { CycleArchive } from '../../../shared/schema/archive.ts';
import { wuan2021 } from '../../../shared/schemes/wuan-2021.ts';
import { anyArchive } from '../../helpers/any-archive.ts';
import { makeArchive } from '../../helpers/make-archive.ts';

const reread = (text: string): CycleArchive => {
  const read = readArchive(text);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.archive;
};

/** The same document with the fields of every object in the opposite order. */
function reversedFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedFields);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, child]) => [key, reversedFields(child)]),
  );
}

describe('writing an archive', () => {
  test('what is written reads back the same and is written the same again', () => {
    fc.assert(
      fc.property(anyArchive, (archive) => {
        const text = writeArchive(archive);
        const back = reread(text);
        expect(back).toEqual(archive);
        expect(writeArchive(back)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  test('the results that travel along are found to be the recomputed ones', () => {
    fc.assert(
      fc.property(anyArchive, (archive) => {
        const read = readArchive(writeArchive(archive, grade(archive).results));
        expect(read.ok && recompute(read.value).differences).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('the order of fields in memory or in a foreign file never shows', () => {
    const text = writeArchive(makeArchive(wuan2021, []));
    const shuffled = JSON.stringify(reversedFields(JSON.parse(text)));
    expect(writeArchive(reread(shuffled))).toBe(text);
  });

  test('rule, evidence, basis and group of an item survive, unknown fields do not', () => {
    const back = reread(writeArchive(makeArchive(wuan2021, [])));
    expect(back.scheme).toEqual(wuan2021);
    const extended = JSON.parse(writeArchive(back)) as Record<string, unknown>;
    expect(writeArchive(reread(JSON.stringify({ ...extended, printedAt: 'x' })))).toBe(writeArchive(back));
  });
});
