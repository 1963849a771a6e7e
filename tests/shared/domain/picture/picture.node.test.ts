import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gradeCycle } from '../../../../shared/domain/grade-cycle.ts';
import { grade } from '../../../../shared/domain/grade.ts';
import { itemLosses } from '../../../../shared/domain/picture/item-losses.ts';
import { levelCounts } from '../../../../shared/domain/picture/level-counts.ts';
import { pictureYear } from '../../../../shared/domain/picture/picture-year.ts';
import { unionRates } from '../../../../shared/domain/picture/union-rates.ts';
import { whatIf } from '../../../../shared/domain/picture/what-if.ts';
import { writeArchive } from '../../../../shared/archive/write-archive.ts';
import type { CycleArchive } from '../../../../shared/schema/archive.ts';
import type { Scheme } from '../../../../shared/schema/scheme.ts';
import { anyArchive } from '../../../helpers/any-archive.ts';
import { makeArchive, ratesScheme } from '../../../helpers/make-archive.ts';
import { runPython } from '../../../helpers/run-python.ts';

/** The same numbers by another hand, from the archive's file alone: floats and percentages, no exact fractions. */
const program = `
import json, sys
from collections import Counter, defaultdict
out = []
for archive in json.load(open(sys.argv[1])):
    scheme = archive['scheme']
    results = {r['candidacyId']: r for r in archive['results']}
    items = [i for c in scheme['categories'] if c['kind'] != 'veto' for i in c['items']]
    bonus = {i['code'] for c in scheme['categories'] if c['kind'] == 'bonus' for i in c['items']}
    town = {u['id']: u['townshipCode'] for u in archive['unions']}
    seat = {m['id']: m['townshipCode'] for m in archive['panelMembers']}
    den = scheme['policies']['rateDenominator']
    bands, lower = {}, {}
    for s in archive['snapshots']:
        e, m, v = s['employees'], s['members'], s['verified']
        d = m if den == 'members' else e
        if e == 0 or d == 0: continue
        bands[s['unionId']] = 0 if min(m * 20, 20 * e) >= 19 * e and v * 20 >= 19 * d else 1 if m * 10 >= 9 * e and v * 10 >= 9 * d else 2
    spread = defaultdict(int)
    for c in archive['candidacies']:
        sheets = [s for s in archive['sheets'] if s['candidacyId'] == c['id'] and s['rater'] == 'panel' and s['status'] == 'submitted'
                  and not s['recused'] and not (scheme['policies']['recusal'] == 'own-township' and seat[s['raterId']] == town[c['unionId']])]
        if len(sheets) < 2: continue
        for i in items:
            if i['kind'] == 'rates': continue
            got = [s['scores'].get(i['code'], 0) for s in sheets]
            spread[i['code']] += max(got) - min(got)
    out.append({
        'levels': Counter(results[c['id']]['level'] or results[c['id']]['status'] for c in archive['candidacies']),
        'amount': sum(r['subsidy']['amount'] for r in archive['results']),
        'bands': bands,
        'spread': {i['code']: spread[i['code']] for i in items if i['kind'] != 'rates'},
    })
print(json.dumps(out))
`;

interface Told {
  readonly levels: Readonly<Record<string, number>>;
  readonly amount: number;
  readonly bands: Readonly<Record<string, number>>;
  readonly spread: Readonly<Record<string, number>>;
}

function toldByUs(archive: CycleArchive): Told {
  const picture = pictureYear(archive, grade(archive).results);
  const counts = levelCounts(picture, picture.candidates);
  const groups = [
    ...counts.levels.map(({ code, count }) => [code, count] as const),
    ['incomplete', counts.incomplete] as const,
    ['ineligible', counts.ineligible] as const,
  ];
  const bands = picture.unions.map((union) => [union.id, unionRates(picture, union).band] as const);
  return {
    levels: Object.fromEntries(groups.filter(([, count]) => count > 0)),
    amount: picture.candidates.reduce((sum, { amount }) => sum + amount, 0),
    bands: Object.fromEntries(bands.flatMap(([id, band]) => (band === null ? [] : [[id, band] as const]))),
    spread: Object.fromEntries(picture.items.map(({ code, sum }) => [code, sum])),
  };
}

test('the picture tells what a program of another hand counts in the same archive files', () => {
  const archives = fc.sample(anyArchive, 200);
  const files = archives.map(
    (archive) => JSON.parse(writeArchive(archive, grade(archive).results)) as unknown,
  );
  const folder = mkdtempSync(join(tmpdir(), 'gongping-picture-'));
  try {
    const file = join(folder, 'archives.json');
    writeFileSync(file, JSON.stringify(files));
    const told = JSON.parse(runPython(program, [file])) as Told[];
    expect(archives.map(toldByUs)).toEqual(told);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const one = (id: string, panel: number, counts: readonly [number, number, number]) => {
  const [employees, members, verified] = counts;
  return { id, self: panel, township: panel, panel: [panel], snapshot: { employees, members, verified } };
};

test('three more unions at 95 % are those that need the fewest heads, and only what they change costs money', () => {
  const archive = makeArchive(ratesScheme(), [
    one('done', 8900, [20, 19, 19]),
    one('near', 8750, [20, 18, 18]),
    one('unverified', 8750, [20, 20, 18]),
    one('far', 8750, [100, 10, 10]),
    one('low', 1000, [20, 17, 17]),
  ]);
  const told = whatIf(archive, 3);
  expect(told?.unions).toEqual([
    { unionId: 'u-unverified', members: 0, verified: 1 },
    { unionId: 'u-near', members: 1, verified: 1 },
    { unionId: 'u-low', members: 2, verified: 2 },
  ]);
  expect(told?.changes.map(({ candidacyId, level }) => [candidacyId, level.before, level.after])).toEqual([
    ['near', 'intermediate', 'senior'],
    ['unverified', 'intermediate', 'senior'],
  ]);
  expect((told?.after ?? 0) - (told?.before ?? 0)).toBe(2 * 12 * 10_000);
});

test('whatever the cycle, as many unions at the line cost what grading with their counts costs, and none cost nothing', () => {
  fc.assert(
    fc.property(anyArchive, fc.integer({ min: 0, max: 5 }), (archive, count) => {
      const told = whatIf(archive, count);
      expect(told?.before).toBe(grade(archive).summary.subsidyTotal);
      expect(told?.unions.length).toBeLessThanOrEqual(count);
      const moved = (told?.changes ?? []).reduce((sum, { amount }) => sum + amount.after - amount.before, 0);
      expect((told?.after ?? 0) - (told?.before ?? 0)).toBe(moved);
      if (count === 0) expect(told?.changes).toEqual([]);
    }),
  );
});

test('a member who gives less than the others leans to the strict side by the mean distance', () => {
  const archive = makeArchive(ratesScheme(), [
    { id: 'a', panel: [9000, 8400, 9000] },
    { id: 'b', panel: [8000, 7700] },
    { id: 'alone', panel: [5000] },
  ]);
  const { members, items } = pictureYear(archive, []);
  const strict = members.find(({ id }) => id === 'm2');
  expect(strict).toMatchObject({ sheets: 2, lean: -275, farthest: { points: 400, candidacyId: 'a' } });
  expect(items.find(({ code }) => code === 'A1')).toMatchObject({
    candidates: 2,
    apart: 2,
    sum: 900,
    widest: { points: 600, candidacyId: 'a' },
  });
});

test('what every item still has to give adds up to what lies between the total and full base points', () => {
  const archive = makeArchive(ratesScheme(), [
    {
      id: 'a',
      self: 9000,
      township: 8800,
      panel: [8500, 9100],
      snapshot: { employees: 20, members: 18, verified: 18 },
    },
  ]);
  const [graded] = gradeCycle(archive);
  const losses = graded ? itemLosses(archive, graded.assessment) : [];
  expect(losses).toEqual([
    { code: 'A1', name: '总分', max: 9700, lost: 890 },
    { code: 'B4', name: '两率', max: 300, lost: 100 },
  ]);
  expect(grade(archive).results[0]?.total).toBe(10_000 - 890 - 100);
});

test('a site stands in the picture by its own name, a chair by his', () => {
  const nameIn = (scheme: Scheme) =>
    pictureYear(makeArchive(scheme, [{ id: 'a', panel: [9000, 8400] }]), []).candidates.map(
      ({ name }) => name,
    );
  expect(nameIn(ratesScheme())).toEqual(['主席']);
  expect(nameIn({ ...ratesScheme(), subject: { kind: 'site', name: '户外劳动者服务站点' } })).toEqual([
    '工会',
  ]);
});
