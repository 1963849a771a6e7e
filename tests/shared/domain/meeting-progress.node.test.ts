import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasFinished, meetingProgress, proposedQuorum } from '../../../shared/domain/meeting-progress.ts';
import { returnCase, submittedSheet } from '../../helpers/sample-documents.ts';

const panelSheet = (candidacyId: string, raterId: string, version: number, recused = false) =>
  submittedSheet(version, {
    id: `${candidacyId}|panel:${raterId}`,
    candidacyId,
    party: 'panel',
    raterId,
    recused,
  });

const member = { id: 'm1', closedIds: ['c'] };

test('counts what was handed in, not what was returned, begun, recused or somebody else’s', () => {
  const sheets = [
    panelSheet('a', 'm1', 1),
    panelSheet('b', 'm1', 1),
    panelSheet('c', 'm1', 1),
    { ...panelSheet('d', 'm1', 0), draft: true },
    panelSheet('e', 'm1', 1, true),
    panelSheet('f', 'm2', 1),
  ];
  const cases = [returnCase('b|panel:m1', 1)];
  expect(meetingProgress(member, ['a', 'b', 'c', 'd', 'e', 'f'], sheets, cases)).toEqual({
    done: 1,
    total: 4,
    recused: 2,
  });
});

test('nobody who has nothing to score counts towards a quorum', () => {
  expect(hasFinished(meetingProgress(member, ['c'], [], []))).toBe(false);
  expect(hasFinished({ done: 2, total: 2, recused: 0 })).toBe(true);
  expect(hasFinished({ done: 1, total: 2, recused: 0 })).toBe(false);
});

test('two thirds are never less than two thirds, nor more than everybody', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (present) => {
      const quorum = proposedQuorum(present);
      expect(quorum * 3).toBeGreaterThanOrEqual(present * 2);
      expect((quorum - 1) * 3).toBeLessThan(present * 2);
      expect(quorum).toBeLessThanOrEqual(present);
    }),
  );
});
