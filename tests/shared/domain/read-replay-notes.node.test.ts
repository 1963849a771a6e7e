import { expect, test } from 'vitest';
import { readReplayNotes } from '../../../shared/domain/read-replay-notes.ts';
import { replayNotes } from '../../../shared/domain/replay-notes.ts';
import { replayCycle } from '../../../shared/domain/replay-cycle.ts';
import { replayedChange } from '../../../shared/domain/replayed-change.ts';
import { archiveFromDocuments } from '../../../shared/archive/from-documents.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import { gradedWork, second, first, vetoCase } from '../../helpers/graded-work.ts';
import { plainScheme } from '../../helpers/make-archive.ts';

const stricter: Scheme = {
  ...plainScheme(),
  version: 4,
  levels: plainScheme().levels.map((level) =>
    level.min === null ? level : { ...level, min: level.min + 1000 },
  ),
  categories: plainScheme().categories.filter(({ kind }) => kind !== 'veto'),
};

test('what a replay noted is read back: the money, what lacks, and whose outcome changes', () => {
  const work = gradedWork({
    candidacies: [first, second],
    cases: [vetoCase('v', { decision: 'upheld' }, { candidacyId: second.id })],
  });
  const replay = replayCycle(archiveFromDocuments(work), stricter);
  const [noted, ...more] = readReplayNotes(replayNotes(replay));
  expect(more).toEqual([]);
  expect(noted?.rows).toBe(2);
  expect(noted?.money).toEqual(replay.money);
  expect(noted?.gaps).toEqual(replay.gaps);
  expect(noted?.vetoesGone).toEqual(replay.vetoesGone);
  const changed = replay.rows.filter((row) => replayedChange(row) !== 'same');
  expect(changed.length).toBeGreaterThan(0);
  expect(noted?.changed.map(({ candidacyId, before }) => [candidacyId, before.amount])).toEqual(
    changed.map(({ candidacy, before }) => [candidacy.id, before.subsidy.amount]),
  );
});

test('a report that took several notes is one report again, and words of others are no report', () => {
  const head = 'replay 2026 rows=3 level=1 open=0 status=1 money=0 same=1';
  const notes = [
    `${head}\n130481100 240000 > 0..120000\nitem A1 lacks=2`,
    `${head}\n2026|a1 middle/240000 > junior/120000..middle/240000\nveto V 9 gone`,
    'published by hand',
  ];
  expect(readReplayNotes(notes)).toEqual([
    {
      cycleId: '2026',
      rows: 3,
      counts: { level: 1, open: 0, status: 1, money: 0, same: 1 },
      money: [{ townshipCode: '130481100', before: 240000, low: 0, high: 120000 }],
      gaps: [{ code: 'A1', sheets: 2 }],
      vetoesGone: ['V 9'],
      changed: [
        {
          candidacyId: '2026|a1',
          before: { level: 'middle', amount: 240000 },
          low: { level: 'junior', amount: 120000 },
          high: { level: 'middle', amount: 240000 },
        },
      ],
    },
  ]);
});
