import { describe, expect, test } from 'vitest';
import { readArchive } from '../../../shared/archive/read-archive.ts';
import { recompute } from '../../../shared/archive/recompute.ts';
import { writeArchive } from '../../../shared/archive/write-archive.ts';
import { grade } from '../../../shared/domain/grade.ts';
import { makeArchive, plainScheme, ratesScheme } from '../../helpers/make-archive.ts';
import { removed, setAt, type Place } from '../../helpers/set-at.ts';

const archive = makeArchive(ratesScheme(), [
  { id: 'c1', self: 8000, township: 8100, panel: [8200, 8300], snapshot: null, vetoes: [['V1', 'upheld']] },
  { id: 'c2', self: null },
]);
const { results } = grade(archive);
const carrying: unknown = JSON.parse(writeArchive(archive, results));

const differencesOf = (document: unknown) => {
  const read = readArchive(JSON.stringify(document));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return recompute(read.value).differences;
};

/** Every leaf of the carried results, and every list and object on the way. */
function placesIn(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  return [place, ...Object.entries(value).flatMap(([key, child]) => placesIn(child, [...place, key]))];
}
const places = placesIn(results).filter((place) => place.length > 1);

describe('carried results', () => {
  test('an archive without results differs from nothing', () => {
    expect(differencesOf(setAt(carrying, ['results'], removed))).toEqual([]);
  });

  test('recomputed results are the same', () => {
    expect(differencesOf(carrying)).toEqual([]);
  });

  test.each(places.map((place) => [place]))('a changed %o is found at its path', (place) => {
    const path = `results${place.map((step) => (/^\d+$/.test(String(step)) ? `[${step}]` : `.${step}`)).join('')}`;
    for (const value of ['changed', 424_242, removed]) {
      const [difference, ...rest] = differencesOf(setAt(carrying, ['results', ...place], value));
      expect(rest).toEqual([]);
      expect(difference?.path).toBe(path);
    }
  });

  test('missing, added and swapped rows are found', () => {
    expect(differencesOf(setAt(carrying, ['results'], results.slice(0, 1)))).toMatchObject([
      { path: 'results[1]', carried: '—' },
    ]);
    expect(differencesOf(setAt(carrying, ['results'], [...results, results[0]]))).toMatchObject([
      { path: 'results[2]', recomputed: '—' },
    ]);
    expect(differencesOf(setAt(carrying, ['results'], results.toReversed())).length).toBeGreaterThan(1);
  });

  test('a field that no result has is found', () => {
    for (const key of ['note', '__proto__']) {
      expect(differencesOf(setAt(carrying, ['results', 0, key], 1))).toMatchObject([
        { path: `results[0].${key}`, carried: '1', recomputed: '—' },
      ]);
    }
  });

  test('a hostile depth is named, not followed', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const read = readArchive(JSON.stringify(carrying).replace('"total":null', `"total":${deep}`));
    expect(read.ok && recompute(read.value).differences).toHaveLength(1);
  });
});

test('an archive of no candidacies has no results', () => {
  const output = grade(makeArchive(plainScheme(), []));
  expect(output.results).toEqual([]);
  expect(output.summary['subsidyTotal']).toBe(0);
});
