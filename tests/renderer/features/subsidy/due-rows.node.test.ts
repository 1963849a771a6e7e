import { expect, test } from 'vitest';
import { batchLines, outdatedLine } from '../../../../renderer/features/subsidy/batch-lines.ts';
import { changesTotal, dueRows, type DueRow } from '../../../../renderer/features/subsidy/due-rows.ts';
import { archiveFromDocuments, type CycleDocuments } from '../../../../shared/archive/from-documents.ts';
import type { Batch } from '../../../../shared/domain/fold-batches.ts';
import { gradeCycle } from '../../../../shared/domain/grade-cycle.ts';
import { gradingOutput } from '../../../../shared/domain/grading-output.ts';
import type { Candidacy } from '../../../../shared/schema/candidacy.ts';
import type { Result } from '../../../../shared/schema/result.ts';
import type { Appointment } from '../../../../shared/schema/union.ts';
import { gradedWork, panelTotals, scoredSheet } from '../../../helpers/graded-work.ts';
import { stamp } from '../../../helpers/sample-documents.ts';
import { candidacyOf, counts, officer, person, union } from '../../../helpers/sample-office.ts';

/** Somebody in a union with the points he gets from everybody. */
interface Entrant {
  readonly unionId: string;
  readonly personId: string;
  readonly points: number;
  readonly post?: Partial<Appointment>;
}

const idOf = ({ unionId, personId }: Entrant): string => `${unionId}-${personId}`;

const sheetsOf = (candidacy: Candidacy, points: number) => [
  scoredSheet({ candidacy, party: 'self', points }),
  scoredSheet({ candidacy, party: 'township', points }),
  ...panelTotals.map((_, place) =>
    scoredSheet({ candidacy, party: 'panel', raterId: `m${place + 1}`, points }),
  ),
];

function documentsOf(entrants: readonly Entrant[]): CycleDocuments {
  const candidacies = entrants.map((one) => candidacyOf(one.unionId, one.personId, idOf(one)));
  const people = [...new Set(entrants.map(({ personId }) => personId))];
  return gradedWork({
    people: people.map((id) => person(id, id)),
    unions: [...Map.groupBy(entrants, ({ unionId }) => unionId)].map(([id, of]) =>
      union(id, id, {
        officers: of.map((one) => officer(idOf(one), one.personId, one.post)),
        membership: counts(30, 27, 27),
      }),
    ),
    candidacies,
    sheets: candidacies.flatMap((candidacy, place) => sheetsOf(candidacy, entrants[place]?.points ?? 0)),
  });
}

function resultsOf(documents: CycleDocuments): readonly Result[] {
  const archive = archiveFromDocuments(documents);
  const rows = new Map(documents.candidacies.map((one) => [one.id, one]));
  return gradingOutput(archive, gradeCycle(archive)).results.map((outcome) => {
    const { id, cycleId, townshipCode, unionId, personId } = rows.get(outcome.candidacyId)!;
    const of = { id, cycleId, townshipCode, unionId, personId };
    return {
      ...stamp,
      ...of,
      schemeKey: 'plain@3',
      computedAt: stamp.updatedAt,
      inputs: [],
      outcome,
      note: null,
    };
  });
}

const rowsOf = (entrants: readonly Entrant[]): readonly DueRow[] => {
  const documents = documentsOf(entrants);
  return dueRows(documents, resultsOf(documents), []);
};

const summary = (rows: readonly DueRow[]) =>
  rows.map(({ line, due, suppressed, changes }) => [
    line.candidacy.appointmentId,
    due,
    suppressed,
    changes.map(({ first, last }) => [first, last]),
  ]);

test('row 8: a chair who leaves in August and the successor elected that day share the year and no month', () => {
  const rows = rowsOf([
    { unionId: 'u1', personId: 'p1', points: 9000, post: { endOn: '2026-08-10' } },
    { unionId: 'u1', personId: 'p2', points: 8000, post: { electedOn: '2026-08-10' } },
  ]);
  expect(summary(rows)).toEqual([
    ['u1-p1', 240_000, null, [[1, 8]]],
    ['u1-p2', 80_000, null, [[9, 12]]],
  ]);
});

test('row 9: one chair of two unions is paid once, by the higher level', () => {
  const rows = rowsOf([
    { unionId: 'u1', personId: 'p1', points: 7000 },
    { unionId: 'u2', personId: 'p1', points: 9000 },
  ]);
  expect(summary(rows)).toEqual([
    ['u1-p1', 0, 'same-person', []],
    ['u2-p1', 360_000, null, [[1, 12]]],
  ]);
});

test('row 10: beside a paid chair the full-time vice chair is not paid; without a chair two are, as assumed', () => {
  const post = { role: 'viceChair', fullTime: true } as const;
  const rows = rowsOf([
    { unionId: 'u1', personId: 'p1', points: 8000 },
    { unionId: 'u1', personId: 'p2', points: 9000, post },
    { unionId: 'u2', personId: 'p3', points: 9000, post },
    { unionId: 'u2', personId: 'p4', points: 7000, post },
  ]);
  expect(rows.map(({ line, due, suppressed }) => [line.candidacy.personId, due, suppressed])).toEqual([
    ['p1', 240_000, null],
    ['p2', 0, 'same-union'],
    ['p3', 360_000, null],
    ['p4', 120_000, null],
  ]);
});

test('row 11: a part-time vice chair is listed with the reason and never paid', () => {
  const rows = rowsOf([{ unionId: 'u1', personId: 'p1', points: 9000, post: { role: 'viceChair' } }]);
  expect(summary(rows)).toEqual([['u1-p1', 0, 'role', []]]);
  expect(batchLines(rows, 'pay')).toEqual([]);
});

const batchOf = (lines: Batch['batch']['lines']): Batch => ({
  id: 'b',
  batch: { kind: 'batch', number: '2026-01', direction: 'pay', lines, accountsHash: null, byName: '' },
  prepared: { by: 'f1', name: '', at: stamp.updatedAt, reason: '' },
  steps: {},
  outcomes: new Map(),
  stage: 'handed',
});

test('row 23: somebody who withdraws after payment stays on the list with all of it to be recovered', () => {
  const documents = documentsOf([{ unionId: 'u1', personId: 'p1', points: 9000 }]);
  const results = resultsOf(documents);
  const [lines = []] = batchLines(dueRows(documents, results, []), 'pay', new Map([['2026|u1-p1', 1000]]));
  expect(lines).toMatchObject([{ no: 1, from: 0, to: 30_000, tax: 1000 }]);
  const batch = batchOf([...lines]);
  const gone = {
    ...documents,
    candidacies: documents.candidacies.map((one) => ({ ...one, withdrawn: true })),
  };
  const after = dueRows(gone, results, [batch]);
  expect(after.map(changesTotal)).toEqual([-360_000]);
  expect(batchLines(after, 'recover')).toMatchObject([[{ first: 1, last: 12, from: 30_000, to: 0, tax: 0 }]]);
  expect(outdatedLine(batch, dueRows(documents, results, [batch]))).toBeNull();
  expect(outdatedLine(batch, after)?.no).toBe(1);
});

test('a list longer than a batch becomes several, each with its own line numbers', () => {
  const [row] = rowsOf([{ unionId: 'u1', personId: 'p1', points: 9000 }]);
  const batches = batchLines(
    Array.from({ length: 501 }, () => row!),
    'pay',
  );
  expect(batches.map((lines) => [lines.length, lines.at(-1)?.no])).toEqual([
    [500, 500],
    [1, 1],
  ]);
});
