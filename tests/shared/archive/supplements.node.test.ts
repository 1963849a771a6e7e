import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amendArchive } from '../../../shared/archive/amend-archive.ts';
import { readArchive } from '../../../shared/archive/read-archive.ts';
import { readSupplement } from '../../../shared/archive/read-supplement.ts';
import {
  changedOutcomes,
  gradeAmended,
  recomputeSupplements,
} from '../../../shared/archive/recompute-supplements.ts';
import { textHash } from '../../../shared/archive/text-hash.ts';
import { writeArchive } from '../../../shared/archive/write-archive.ts';
import { writeSupplements } from '../../../shared/archive/write-supplements.ts';
import { grade } from '../../../shared/domain/grade.ts';
import { canonicalJson } from '../../../shared/lib/canonical-json.ts';
import type { CycleArchive } from '../../../shared/schema/archive.ts';
import type { Amendment, SupplementDetail } from '../../../shared/schema/supplement.ts';
import { anyArchive } from '../../helpers/any-archive.ts';
import { makeArchive, ratesScheme } from '../../helpers/make-archive.ts';

const sound = makeArchive(ratesScheme(), [
  { id: '2026|a1', self: 8000, township: 8100, panel: [8200, 8300] },
  { id: '2026|a2', self: 7000, township: 7100, panel: [7200, 7300] },
]);
const veto: Amendment = { kind: 'veto', candidacyId: '2026|a1', item: 'V1', before: null, after: 'upheld' };

/** The supplement that a meeting makes of these amendments after the earlier ones, or null where they do not fit. */
function decide(
  archive: CycleArchive,
  hash: string,
  earlier: readonly SupplementDetail[],
  amendments: readonly Amendment[],
): SupplementDetail | null {
  const files = writeSupplements('2026', earlier).map(({ text, hash: own }) => {
    const read = readSupplement(text, '');
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return { value: read.value, hash: own };
  });
  const before = recomputeSupplements({ value: archive, hash }, files);
  if (!before.ok) throw new Error(JSON.stringify(before.error));
  const after = gradeAmended(before.value.archive, amendments, 'amendments');
  if (!after.ok) return null;
  const outcomes = changedOutcomes(before.value.output.results, after.value.output.results);
  return {
    kind: 'supplement',
    number: earlier.length + 1,
    archive: hash,
    reason: '经复查',
    meeting: '主席办公会',
    docNo: '武工字〔2027〕1号',
    decidedOn: '2027-03-01',
    byName: '李四',
    amendments: [...amendments],
    outcomes: outcomes.map((one) => ({ ...one, personId: 'p1', recall: null })),
  };
}

const verified = (text: string, supplements: readonly SupplementDetail[]) => {
  const archive = readArchive(text);
  if (!archive.ok) throw new Error(JSON.stringify(archive.error));
  const files = writeSupplements('2026', supplements).map(({ text: own, hash }) => {
    const read = readSupplement(own, '');
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return { value: read.value, hash };
  });
  return recomputeSupplements({ value: archive.value.archive, hash: textHash(text) }, files);
};

describe('a supplement', () => {
  test('row 26: changed counts and points give other results than the archive, which stays as it is', () => {
    const text = writeArchive(sound, grade(sound).results);
    const counts = { employees: 30, members: 27, verified: 27, overReason: null };
    const first = decide(
      sound,
      textHash(text),
      [],
      [
        {
          kind: 'counts',
          unionId: 'u-2026|a1',
          asOf: '2026-11-30',
          before: counts,
          after: { ...counts, members: 15, verified: 10 },
        },
        { kind: 'points', sheetId: '2026|a2-self-', item: 'A1', before: 7000, after: 7100 },
      ],
    );
    expect(first?.outcomes.map(({ before }) => before.candidacyId)).toEqual(['2026|a1', '2026|a2']);
    const found = verified(text, first ? [first] : []);
    expect(found).toMatchObject({ ok: true, value: { differences: [] } });
    expect(writeArchive(sound, grade(sound).results)).toBe(text);
  });

  test('row 42: is refused for another archive, out of its turn, after another file and with other outcomes', () => {
    const text = writeArchive(sound);
    const first = decide(sound, textHash(text), [], [veto]);
    if (!first) throw new Error('does not fit');
    const back: Amendment = { ...veto, before: 'upheld', after: 'dismissed' };
    const second = decide(sound, textHash(text), [first], [back]);
    if (!second) throw new Error('does not fit');
    const codesOf = (list: readonly SupplementDetail[], of = text) => {
      const found = verified(of, list);
      return found.ok ? found.value.differences.map(({ path }) => path) : found.error.map(({ code }) => code);
    };
    expect(codesOf([first, second])).toEqual([]);
    expect(codesOf([first], writeArchive(sound, grade(sound).results))).toEqual([
      'SUPPLEMENT_ARCHIVE_DIFFERS',
    ]);
    expect(codesOf([second])).toEqual(['SUPPLEMENT_NUMBER_WRONG']);
    expect(codesOf([{ ...first, outcomes: [] }, second])).toEqual(['supplements[0].outcomes[0]']);
    expect(codesOf([{ ...first, amendments: [back] }])).toEqual(['AMENDMENT_BEFORE_DIFFERS']);
    const files = writeSupplements('2026', [{ ...first, reason: '另一份' }, second]);
    expect(JSON.parse(files[1]?.text ?? '')).toMatchObject({ previous: files[0]?.hash });
  });

  test('names what is wrong with its file, with the path', () => {
    const [file] = writeSupplements(
      '2026',
      [decide(sound, textHash(writeArchive(sound)), [], [veto])].flatMap((one) => one ?? []),
    );
    const text = file?.text ?? '';
    const problemsOf = (changed: string) => {
      const read = readSupplement(changed, 'supplements[0]');
      return read.ok ? [] : read.error.map(({ path, code }) => `${path} ${code}`);
    };
    expect(problemsOf(text)).toEqual([]);
    expect(problemsOf(text.replace('"number": 1', '"number": 0'))).toEqual([
      'supplements[0].number FIELD_TOO_SMALL',
    ]);
    expect(problemsOf('{')).toEqual(['supplements[0] ARCHIVE_NOT_JSON']);
    expect(amendArchive(sound, [{ ...veto, candidacyId: 'x' }], 'amendments')).toMatchObject({
      error: [{ path: 'amendments[0].candidacyId', code: 'AMENDMENT_TARGET_MISSING' }],
    });
  });
});

/** Amendments that go on from what stands in the archive, whatever the places point at. */
function amendmentOf(archive: CycleArchive, kind: number, place: number, value: number): Amendment | null {
  const at = <T>(list: readonly T[]): T | undefined => list[place % Math.max(1, list.length)];
  const candidacy = at(archive.candidacies);
  const snapshot = at(archive.snapshots);
  const sheet = at(archive.sheets);
  if (kind === 0 && candidacy) {
    const { id: candidacyId } = candidacy;
    const before =
      archive.vetoes.find((one) => one.candidacyId === candidacyId && one.item === 'V1')?.decision ?? null;
    return { kind: 'veto', candidacyId, item: 'V1', before, after: value % 2 === 0 ? 'upheld' : 'dismissed' };
  }
  if (kind === 1 && snapshot) {
    const { unionId, asOf, employees, members, verified: known, overReason } = snapshot;
    const before = { employees, members, verified: known, overReason };
    const heads = value % 40;
    return {
      kind: 'counts',
      unionId,
      asOf,
      before,
      after: { ...before, members: heads, verified: heads, overReason: '核实' },
    };
  }
  if (kind !== 2 || !sheet) return null;
  return { kind: 'points', sheetId: sheet.id, item: 'A1', before: sheet.scores['A1'] ?? null, after: value };
}

test('row 42: any supplements in their order give one answer, verify with their files, and leave the archive alone', () => {
  const step = fc.tuple(fc.nat(2), fc.nat(50), fc.nat(9700));
  fc.assert(
    fc.property(anyArchive, fc.array(step, { minLength: 1, maxLength: 4 }), (archive, steps) => {
      const text = writeArchive(archive, grade(archive).results);
      const frozen = canonicalJson(archive);
      const made: SupplementDetail[] = [];
      let now = archive;
      for (const [kind, place, value] of steps) {
        const amendment = amendmentOf(now, kind, place, value);
        const next = amendment && decide(archive, textHash(text), made, [amendment]);
        if (!next) continue;
        made.push(next);
        const amended = amendArchive(now, next.amendments, '');
        if (amended.ok) now = amended.value;
      }
      const first = verified(text, made);
      expect(first).toMatchObject({ ok: true, value: { differences: [] } });
      expect(verified(text, structuredClone(made))).toEqual(first);
      expect(first.ok && first.value.output.results).toEqual(grade(now).results);
      expect(canonicalJson(archive)).toBe(frozen);
    }),
    { numRuns: 25 },
  );
});
