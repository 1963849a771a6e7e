import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArchive } from '../../../shared/archive/read-archive.ts';
import { recompute } from '../../../shared/archive/recompute.ts';
import { writeArchive } from '../../../shared/archive/write-archive.ts';
import { errorText } from '../../../shared/lib/error-texts.ts';
import { makeArchive, ratesScheme } from '../../helpers/make-archive.ts';
import { removed, setAt, type Place } from '../../helpers/set-at.ts';

const archive = makeArchive(ratesScheme(), [
  { id: 'c1', self: 8000, township: 8100, panel: [8200, 8300], vetoes: [['V1', 'dismissed']] },
  { id: 'c2', self: 9000, township: 9100, panel: [9200, 9300], townshipCode: 't2' },
]);
const valid: unknown = JSON.parse(writeArchive(archive));
const problemsOf = (document: unknown) => {
  const read = readArchive(JSON.stringify(document));
  return read.ok ? [] : read.error;
};

/** Sheet 0 is c1's self sheet, 1 the township's, 2 and 3 the panel's; 4 to 7 are c2's. */
const refusals: readonly (readonly [Place, unknown, string, string])[] = [
  [['format'], removed, 'format', 'FIELD_MISSING'],
  [['format'], 'gongping-results', 'format', 'ARCHIVE_FORMAT_UNKNOWN'],
  [['version'], 2, 'version', 'ARCHIVE_VERSION_UNKNOWN'],
  [['version'], '1', 'version', 'ARCHIVE_VERSION_UNKNOWN'],
  [['cycle'], removed, 'cycle', 'FIELD_MISSING'],
  [['cycle', 'id'], 2026, 'cycle.id', 'FIELD_NOT_TEXT'],
  [['cycle', 'year'], 2026.5, 'cycle.year', 'FIELD_NOT_INTEGER'],
  [['cycle', 'cutoff'], '2026-11-31', 'cycle.cutoff', 'DATE_NONEXISTENT'],
  [['cycle', 'cutoff'], '2026-1-1', 'cycle.cutoff', 'DATE_NONEXISTENT'],
  [['scheme'], removed, 'scheme', 'FIELD_MISSING'],
  [['scheme'], null, 'scheme', 'FIELD_NOT_OBJECT'],
  [['scheme', 'weights', 'self'], 600, 'scheme.weights', 'SCHEME_WEIGHTS_SUM'],
  [['scheme', 'levels', 3, 'min'], 0, 'scheme.levels[3].min', 'SCHEME_LEVEL_NO_FLOOR'],
  [['people'], removed, 'people', 'FIELD_MISSING'],
  [['snapshots'], {}, 'snapshots', 'FIELD_NOT_LIST'],
  [['vetoes'], null, 'vetoes', 'FIELD_NOT_LIST'],
  [['people', 2], null, 'people[2]', 'FIELD_NOT_OBJECT'],
  [['people', 0, 'name'], 3, 'people[0].name', 'FIELD_NOT_TEXT'],
  [['people', 2], { id: 'p-c1', name: '' }, 'people[2].id', 'ID_DUPLICATE'],
  [['townships', 2], { code: 't1', name: '' }, 'townships[2].code', 'ID_DUPLICATE'],
  [['unions', 0, 'townshipCode'], 't9', 'unions[0].townshipCode', 'REFERENCE_UNKNOWN'],
  [['unions', 0, 'townshipCode'], '__proto__', 'unions[0].townshipCode', 'REFERENCE_UNKNOWN'],
  [['appointments', 0, 'role'], 'boss', 'appointments[0].role', 'FIELD_NOT_ALLOWED'],
  [['appointments', 0, 'fullTime'], 'no', 'appointments[0].fullTime', 'FIELD_NOT_BOOLEAN'],
  [['appointments', 0, 'endOn'], removed, 'appointments[0].endOn', 'FIELD_MISSING'],
  [['appointments', 0, 'electedOn'], '2026-02-29', 'appointments[0].electedOn', 'DATE_NONEXISTENT'],
  [['appointments', 0, 'endOn'], '2026-13-01', 'appointments[0].endOn', 'DATE_NONEXISTENT'],
  [['appointments', 0, 'endOn'], '2024-04-30', 'appointments[0].endOn', 'APPOINTMENT_ENDS_BEFORE_START'],
  [['candidacies', 0, 'appointmentId'], 'a9', 'candidacies[0].appointmentId', 'REFERENCE_UNKNOWN'],
  [['candidacies', 0, 'appointmentId'], 'a-c2', 'candidacies[0].appointmentId', 'APPOINTMENT_OF_ANOTHER'],
  [['snapshots', 0, 'asOf'], '2026-02-30', 'snapshots[0].asOf', 'DATE_NONEXISTENT'],
  [['snapshots', 0, 'employees'], null, 'snapshots[0].employees', 'FIELD_NOT_INTEGER'],
  [['snapshots', 0, 'members'], -1, 'snapshots[0].members', 'FIELD_TOO_SMALL'],
  [['snapshots', 0, 'members'], 1e300, 'snapshots[0].members', 'FIELD_TOO_LARGE'],
  [['snapshots', 0, 'verified'], 28, 'snapshots[0].verified', 'VERIFIED_ABOVE_MEMBERS'],
  [['snapshots', 0, 'members'], 31, 'snapshots[0].overReason', 'MEMBERS_ABOVE_EMPLOYEES'],
  [['snapshots', 1, 'unionId'], 'u-c1', 'snapshots[1]', 'SNAPSHOT_DUPLICATE'],
  [['snapshots', 1, 'unionId'], 'u9', 'snapshots[1].unionId', 'REFERENCE_UNKNOWN'],
  [['panelMembers', 0, 'townshipCode'], 't9', 'panelMembers[0].townshipCode', 'REFERENCE_UNKNOWN'],
  [['panelMembers', 12], { id: 'm1', name: '', townshipCode: null }, 'panelMembers[12].id', 'ID_DUPLICATE'],
  [['sheets', 0, 'candidacyId'], 'c9', 'sheets[0].candidacyId', 'REFERENCE_UNKNOWN'],
  [['sheets', 0, 'status'], 'returned', 'sheets[0].status', 'FIELD_NOT_ALLOWED'],
  [['sheets', 0, 'rater'], 'boss', 'sheets[0].rater', 'FIELD_NOT_ALLOWED'],
  [['sheets', 0, 'scores'], [], 'sheets[0].scores', 'FIELD_NOT_OBJECT'],
  [['sheets', 1, 'id'], 'c1-self-', 'sheets[1].id', 'ID_DUPLICATE'],
  [['sheets', 1, 'rater'], 'self', 'sheets[1].rater', 'SHEET_DUPLICATE_PARTY'],
  [['sheets', 0, 'rater'], 'township', 'sheets[1].rater', 'SHEET_DUPLICATE_PARTY'],
  [['sheets', 3, 'raterId'], 'm1', 'sheets[3].raterId', 'SHEET_DUPLICATE_MEMBER'],
  [['sheets', 3, 'raterId'], 'm99', 'sheets[3].raterId', 'REFERENCE_UNKNOWN'],
  [['sheets', 3, 'raterId'], null, 'sheets[3].raterId', 'FIELD_MISSING'],
  [['sheets', 0, 'scores', 'A1'], 9701, 'sheets[0].scores.A1', 'SCORE_ABOVE_MAX'],
  [['sheets', 0, 'scores', 'A1'], -1, 'sheets[0].scores.A1', 'SCORE_BELOW_ZERO'],
  [['sheets', 0, 'scores', 'A1'], 80.5, 'sheets[0].scores.A1', 'SCORE_NOT_INTEGER'],
  [['sheets', 0, 'scores', 'A1'], '80', 'sheets[0].scores.A1', 'SCORE_NOT_INTEGER'],
  [['sheets', 0, 'scores', 'A1'], 1e308, 'sheets[0].scores.A1', 'SCORE_NOT_INTEGER'],
  [['sheets', 0, 'scores', 'A1'], removed, 'sheets[0].scores.A1', 'SCORE_MISSING'],
  [['sheets', 0, 'scores', 'X1'], 0, 'sheets[0].scores.X1', 'SCORE_ITEM_UNKNOWN'],
  [['sheets', 0, 'scores', '__proto__'], 0, 'sheets[0].scores.__proto__', 'SCORE_ITEM_UNKNOWN'],
  [['sheets', 0, 'scores', 'constructor'], 0, 'sheets[0].scores.constructor', 'SCORE_ITEM_UNKNOWN'],
  [['sheets', 0, 'scores', 'a.b'], 0, 'sheets[0].scores["a.b"]', 'SCORE_ITEM_UNKNOWN'],
  [['sheets', 0, 'scores', 'V1'], 0, 'sheets[0].scores.V1', 'SCORE_ITEM_VETO'],
  [['sheets', 0, 'scores', 'B4'], 300, 'sheets[0].scores.B4', 'SCORE_COMPUTED'],
  [
    ['sheets', 0, 'overrides', 'A1'],
    { points: 1, reason: 'x' },
    'sheets[0].overrides.A1',
    'OVERRIDE_NOT_RATES',
  ],
  [
    ['sheets', 0, 'overrides', 'X1'],
    { points: 1, reason: 'x' },
    'sheets[0].overrides.X1',
    'SCORE_ITEM_UNKNOWN',
  ],
  [['sheets', 0, 'overrides', 'B4'], 300, 'sheets[0].overrides.B4', 'FIELD_NOT_OBJECT'],
  [
    ['sheets', 0, 'overrides', 'B4'],
    { points: 300, reason: ' ' },
    'sheets[0].overrides.B4.reason',
    'OVERRIDE_REASON_EMPTY',
  ],
  [
    ['sheets', 0, 'overrides', 'B4'],
    { points: 300 },
    'sheets[0].overrides.B4.reason',
    'OVERRIDE_REASON_EMPTY',
  ],
  [
    ['sheets', 0, 'overrides', 'B4'],
    { points: 250, reason: 'x' },
    'sheets[0].overrides.B4.points',
    'SCORE_NO_SUCH_TIER',
  ],
  [['sheets', 0, 'overrides', 'B4'], { reason: 'x' }, 'sheets[0].overrides.B4.points', 'SCORE_NOT_INTEGER'],
  [['vetoes', 0, 'item'], 'A1', 'vetoes[0].item', 'VETO_ITEM_UNKNOWN'],
  [['vetoes', 0, 'candidacyId'], 'c9', 'vetoes[0].candidacyId', 'REFERENCE_UNKNOWN'],
  [['vetoes', 0, 'decision'], 'maybe', 'vetoes[0].decision', 'FIELD_NOT_ALLOWED'],
  [['results'], {}, 'results', 'FIELD_NOT_LIST'],
  [['results'], null, 'results', 'FIELD_NOT_LIST'],
];

describe('archives that are refused', () => {
  test('the archive they are made from is valid', () => {
    expect(problemsOf(valid)).toEqual([]);
  });

  test.each(refusals)('%o set to %o: %s %s', (place, value, path, code) => {
    const found = problemsOf(setAt(valid, place, value));
    expect(found.map((one) => [one.path, one.code])).toEqual([[path, code]]);
    const text = errorText('zh-CN', found[0]!.code, found[0]!.params);
    expect(text).toMatch(/\p{Script=Han}/u);
    expect(text).not.toMatch(/\{\w+\}/);
  });

  test('an unknown format or version is refused by name and nothing else is looked at', () => {
    const found = problemsOf({ format: 'other', version: 9, cycle: 7 });
    expect(found.map((one) => errorText('zh-CN', one.code, one.params))).toEqual([
      expect.stringContaining('other'),
      expect.stringContaining('9'),
    ]);
  });

  test.each([['[]'], ['null'], ['7'], ['"x"']])('%s is no archive', (text) => {
    expect(readArchive(text)).toMatchObject({ ok: false, error: [{ path: '', code: 'FIELD_NOT_OBJECT' }] });
  });

  test.each([[''], ['{'], ['{"format":NaN}'], ['['.repeat(200_000)]])('%.20s is no JSON', (text) => {
    expect(readArchive(text)).toMatchObject({ ok: false, error: [{ code: 'ARCHIVE_NOT_JSON' }] });
  });

  test('a document nested beyond any use is read without falling over', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const read = readArchive(`{"format":"gongping-cycle","version":1,"cycle":${deep},"sheets":[${deep}]}`);
    expect(read.ok).toBe(false);
  });

  test('all problems come at once, from the head to the last sheet', () => {
    const broken: readonly (readonly [Place, unknown])[] = [
      [['cycle', 'cutoff'], 'soon'],
      [['people', 0, 'id'], 5],
      [['unions', 1, 'townshipCode'], 't9'],
      [['sheets', 5, 'scores', 'A1'], 10_000],
      [['sheets', 7, 'scores', 'F1'], 0.1],
    ];
    const document = broken.reduce<unknown>((whole, [place, value]) => setAt(whole, place, value), valid);
    expect(problemsOf(document).map((one) => one.path)).toEqual([
      'cycle.cutoff',
      'people[0].id',
      'unions[1].townshipCode',
      'appointments[0].personId',
      'candidacies[0].personId',
      'sheets[5].scores.A1',
      'sheets[7].scores.F1',
    ]);
  });
});

/** Every place in a document. */
const placesIn = (value: unknown, place: Place = []): Place[] =>
  typeof value === 'object' && value !== null
    ? [place, ...Object.entries(value).flatMap(([key, child]) => placesIn(child, [...place, key]))]
    : [place];

test('whatever stands anywhere in the file, the answer is an archive or problems with paths, never a crash', () => {
  const places = placesIn(valid).filter((place) => place.length > 0);
  const odd = fc.oneof(fc.jsonValue(), fc.constant(removed), fc.constantFrom(-0, 1e21, '__proto__', [[]]));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), odd), { minLength: 1, maxLength: 3 }), (changes) => {
      let document = valid;
      for (const [pick, value] of changes) {
        const place = places[pick % places.length]!;
        // An earlier change may have taken the place away.
        const owner = place.slice(0, -1).reduce<unknown>((at, key) => Object(at)[key] as unknown, document);
        if (typeof owner === 'object' && owner !== null) document = setAt(document, place, value);
      }
      const read = readArchive(JSON.stringify(document));
      if (read.ok) recompute(read.value);
      else expect(read.error.length).toBeGreaterThan(0);
    }),
    { numRuns: 120 },
  );
});

describe('archives that are read', () => {
  test('a byte order mark is passed over', () => {
    expect(readArchive(`\uFEFF${JSON.stringify(valid)}`).ok).toBe(true);
  });

  test('drafts and recused sheets may leave scores out, but not carry wrong ones', () => {
    const draft = setAt(setAt(valid, ['sheets', 0, 'scores'], {}), ['sheets', 0, 'status'], 'draft');
    expect(problemsOf(draft)).toEqual([]);
    const recused = setAt(setAt(valid, ['sheets', 2, 'scores'], removed), ['sheets', 2, 'recused'], true);
    expect(problemsOf(recused)).toEqual([]);
    const own = setAt(setAt(valid, ['panelMembers', 0, 'townshipCode'], 't1'), ['sheets', 2, 'scores'], {});
    expect(problemsOf(own)).toEqual([]);
    expect(problemsOf(setAt(draft, ['sheets', 0, 'scores', 'A1'], 9999))).toMatchObject([
      { path: 'sheets[0].scores.A1', code: 'SCORE_ABOVE_MAX' },
    ]);
  });

  test('own-township recusal lets another township’s candidate keep its scores', () => {
    const seated = setAt(valid, ['panelMembers', 0, 'townshipCode'], 't1');
    expect(problemsOf(setAt(seated, ['sheets', 6, 'scores'], {}))).toMatchObject([
      { path: 'sheets[6].scores.A1' },
      { path: 'sheets[6].scores.F1' },
    ]);
  });

  test('several drafts of a party are no duplicates', () => {
    const drafts = setAt(setAt(valid, ['sheets', 1, 'rater'], 'self'), ['sheets', 1, 'status'], 'draft');
    expect(problemsOf(drafts)).toEqual([]);
  });

  test('more members than employees are read with their reason', () => {
    const over = setAt(valid, ['snapshots', 0, 'members'], 31);
    expect(problemsOf(setAt(over, ['snapshots', 0, 'overReason'], '劳务派遣'))).toEqual([]);
  });

  test('a computed score may be repeated, an override may give any tier', () => {
    expect(problemsOf(setAt(valid, ['sheets', 0, 'scores', 'B4'], 200))).toEqual([]);
    for (const points of [0, 200, 300]) {
      const override = { points, reason: '系统数据有误' };
      expect(problemsOf(setAt(valid, ['sheets', 0, 'overrides', 'B4'], override))).toEqual([]);
    }
  });

  test('an item may be called by a prototype name', () => {
    const renamed = JSON.parse(JSON.stringify(valid).replaceAll('"A1"', '"__proto__"')) as unknown;
    expect(problemsOf(renamed)).toEqual([]);
    const read = readArchive(JSON.stringify(renamed));
    expect(read.ok && Object.keys(read.value.archive.sheets[0]!.scores)).toContain('__proto__');
  });

  test('leaving office on the day of the election is possible', () => {
    expect(problemsOf(setAt(valid, ['appointments', 0, 'endOn'], '2024-05-01'))).toEqual([]);
  });
});
