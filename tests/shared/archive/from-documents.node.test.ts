import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { archiveFromDocuments, type CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { readArchive } from '../../../shared/archive/read-archive.ts';
import { recompute } from '../../../shared/archive/recompute.ts';
import { writeArchive } from '../../../shared/archive/write-archive.ts';
import { grade } from '../../../shared/domain/grade.ts';
import type { Case, VetoDetail } from '../../../shared/schema/case.ts';
import { first, gradedWork, scoredSheet, second, vetoCase } from '../../helpers/graded-work.ts';
import { ratesScheme } from '../../helpers/make-archive.ts';
import { returnCase, submission } from '../../helpers/sample-documents.ts';
import { counts, officer, union } from '../../helpers/sample-office.ts';

const resultOf = (documents: CycleDocuments) => grade(archiveFromDocuments(documents)).results[0];
const replaced = (documents: CycleDocuments, sheet: CycleDocuments['sheets'][number]): CycleDocuments => ({
  ...documents,
  sheets: [...documents.sheets.filter(({ id }) => id !== sheet.id), sheet],
});

const shuffle = <T>(rows: readonly T[]) =>
  fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });

const statusOf = (documents: CycleDocuments, id: string) =>
  archiveFromDocuments(documents).sheets.find((sheet) => sheet.id === id)?.status;

const decided = (id: string, decision: VetoDetail['decision'], more: Partial<Case> = {}) =>
  vetoCase(id, { decision }, more);

describe('the worked example', () => {
  test('documents give 89.25, intermediate, twelve months at 200 yuan', () => {
    expect(resultOf(gradedWork())).toMatchObject({
      status: 'graded',
      self: 9600,
      township: 9100,
      panel: { sum: 53_100, count: 6, recused: 0 },
      total: 8925,
      level: 'intermediate',
      rank: 1,
      subsidy: { monthly: 20_000, months: 12, amount: 240_000, suppressed: null },
    });
  });

  test('the written archive is valid and its results stand up to a recomputation', () => {
    const archive = archiveFromDocuments(gradedWork());
    const read = readArchive(writeArchive(archive, grade(archive).results));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(recompute(read.value).differences).toEqual([]);
    expect(recompute(read.value).output.results[0]?.total).toBe(8925);
  });

  test('the order of documents never shows', () => {
    const documents = gradedWork({
      candidacies: [first, second],
      cases: [vetoCase('v1'), vetoCase('v2', { item: 'V2' })],
    });
    const expected = writeArchive(archiveFromDocuments(documents));
    fc.assert(
      fc.property(
        shuffle(documents.sheets),
        shuffle(documents.candidacies),
        shuffle(documents.unions),
        shuffle(documents.people),
        shuffle(documents.cases),
        (sheets, candidacies, unions, people, cases) => {
          const shuffled = { ...documents, sheets, candidacies, unions, people, cases };
          expect(writeArchive(archiveFromDocuments(shuffled))).toBe(expected);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('sheets', () => {
  const selfId = `${first.id}|self`;

  test('a draft and a returned version are drafts, a version submitted after the return counts', () => {
    const back = { ...returnCase(selfId, 1), candidacyId: first.id };
    expect(statusOf(gradedWork(), selfId)).toBe('submitted');
    expect(statusOf(gradedWork({ cases: [back] }), selfId)).toBe('draft');
    const draft = scoredSheet({ party: 'self', points: 9600, more: { draft: true } });
    expect(statusOf(replaced(gradedWork(), draft), selfId)).toBe('draft');
    const again = scoredSheet({
      party: 'self',
      points: 9500,
      more: { submissions: [submission(1), submission(2)] },
    });
    expect(statusOf(replaced(gradedWork({ cases: [back] }), again), selfId)).toBe('submitted');
  });

  test('a note without points is no score', () => {
    const sheet = scoredSheet({ party: 'self', points: 9600 });
    const noted = { ...sheet, scores: { ...sheet.scores, F1: { ...sheet.scores['F1']!, points: null } } };
    const archive = archiveFromDocuments(replaced(gradedWork(), noted));
    expect(archive.sheets.find(({ id }) => id === noted.id)?.scores).toEqual({ A1: 9600 });
  });

  test('an override goes along with its reason and counts in place of the computed value', () => {
    const work = gradedWork({}, ratesScheme());
    const sheets = work.sheets.map((sheet) => ({
      ...sheet,
      scores: { ...sheet.scores, A1: { ...sheet.scores['A1']!, points: 8800 } },
    }));
    const overrides = { B4: { points: 300, reason: '新增会员当日录入' } };
    const changed = sheets.map((sheet) => (sheet.party === 'township' ? { ...sheet, overrides } : sheet));
    const documents = { ...work, sheets: changed };
    expect(
      archiveFromDocuments(documents).sheets.find(({ rater }) => rater === 'township')?.overrides,
    ).toEqual(overrides);
    expect(resultOf(documents)).toMatchObject({ self: 9000, township: 9100 });
  });

  test('a declared recusal and the sheet of the own township do not count', () => {
    const declared = scoredSheet({
      party: 'panel',
      raterId: 'm1',
      points: 0,
      more: { recused: true, recuseReason: '近亲属', scores: {} },
    });
    const own = scoredSheet({ party: 'panel', raterId: 'm7', points: 10_000 });
    const documents = replaced(replaced(gradedWork(), declared), own);
    expect(resultOf(documents)?.panel).toEqual({ sum: 53_100 - 8800, count: 5, recused: 2 });
  });

  test('somebody who has left the panel leaves no sheet behind', () => {
    const documents = gradedWork();
    const panel = documents.cycle.panel.filter(({ id }) => id !== 'm6');
    expect(resultOf({ ...documents, cycle: { ...documents.cycle, panel } })?.panel.count).toBe(5);
  });
});

describe('vetoes', () => {
  const township: Partial<Case> = { office: 'township' };

  test.each([
    ['a proposal of the city', [decided('1', 'pending')], 'pending'],
    ['a proposal of a township', [decided('1', 'pending', township)], 'pending'],
    ['a township that decides by itself', [decided('1', 'upheld', township)], 'pending'],
    [
      'the city upholds what a township proposed',
      [decided('1', 'pending', township), decided('2', 'upheld')],
      'upheld',
    ],
    [
      'the city dismisses what a township proposed',
      [decided('1', 'pending', township), decided('2', 'dismissed')],
      'dismissed',
    ],
    ['two facts, one upheld', [decided('1', 'dismissed'), decided('2', 'upheld')], 'upheld'],
    ['two facts, one still open', [decided('1', 'dismissed'), decided('2', 'pending')], 'pending'],
  ] as const)('%s', (_name, cases, decision) => {
    const { vetoes } = archiveFromDocuments(gradedWork({ cases }));
    expect(vetoes).toEqual([{ candidacyId: first.id, item: 'V1', decision }]);
  });

  test('an upheld veto keeps the total and pays nothing', () => {
    expect(resultOf(gradedWork({ cases: [decided('1', 'upheld')] }))).toMatchObject({
      total: 8925,
      level: 'ungraded',
      levelBeforeVeto: 'intermediate',
      rank: null,
      subsidy: { amount: 0 },
    });
  });
});

describe('what else is taken over', () => {
  test('the frozen counts go before the newest ones, and before freezing the newest stand', () => {
    const { snapshots } = archiveFromDocuments(gradedWork());
    expect(snapshots).toEqual([{ unionId: 'u1', ...counts(30, 27, 27) }]);
    const frozen = { ...first, snapshot: counts(40, 39, 38), snapshotAt: '2026-11-12T02:30:00.000Z' };
    const late = { ...first, id: '2026|a9', appointmentId: 'a9', personId: 'p2' };
    const documents = gradedWork({
      candidacies: [late, frozen],
      unions: [
        union('u1', '宏达轧钢有限公司', {
          officers: [officer('a1', 'p1'), officer('a9', 'p2', { role: 'viceChair', fullTime: true })],
          membership: counts(30, 27, 27),
        }),
      ],
    });
    expect(archiveFromDocuments(documents).snapshots).toEqual([{ unionId: 'u1', ...counts(40, 39, 38) }]);
  });

  test('a withdrawn candidacy leaves with its sheets, its vetoes and its union', () => {
    const withdrawn = { ...second, withdrawn: true, withdrawnReason: '已离任' };
    const documents = gradedWork({
      candidacies: [first, withdrawn],
      cases: [vetoCase('v', {}, { candidacyId: second.id })],
    });
    const sheets = [...documents.sheets, scoredSheet({ candidacy: second, party: 'self', points: 9000 })];
    const archive = archiveFromDocuments({ ...documents, sheets });
    expect(archive.candidacies.map(({ id }) => id)).toEqual([first.id]);
    expect(archive.unions.map(({ id }) => id)).toEqual(['u1']);
    expect(archive.people.map(({ id }) => id)).toEqual(['p1']);
    expect(archive.sheets.every(({ candidacyId }) => candidacyId === first.id)).toBe(true);
    expect(archive.vetoes).toEqual([]);
  });

  test('former chairs of a union come along, so that a hand-over shares no month', () => {
    const documents = gradedWork({
      unions: [
        union('u1', '宏达轧钢有限公司', {
          officers: [
            officer('a0', 'p2', { endOn: '2026-08-10' }),
            officer('a1', 'p1', { electedOn: '2026-08-10' }),
          ],
          membership: counts(30, 27, 27),
        }),
      ],
    });
    expect(archiveFromDocuments(documents).appointments.map(({ id }) => id)).toEqual(['a0', 'a1']);
    expect(resultOf(documents)?.subsidy.months).toBe(4);
  });
});
