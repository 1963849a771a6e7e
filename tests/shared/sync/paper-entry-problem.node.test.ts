import { expect, test } from 'vitest';
import type { Case } from '../../../shared/schema/case.ts';
import { paperEntryId } from '../../../shared/schema/paper-entry.ts';
import { paperEntryField, paperEntryProblem } from '../../../shared/sync/paper-entry-problem.ts';
import { hubDocuments } from '../../helpers/hub-documents.ts';

const sheetId = '2026|a1|panel:m1';

const keyed = (pass: 1 | 2, updatedBy: string, points: Readonly<Record<string, number>> = {}): Case => ({
  ...hubDocuments.cases(),
  id: paperEntryId(sheetId, pass),
  updatedBy,
  detail: { kind: 'paper-entry', sheetId, pass, by: '李四', points },
});

test('the second keying is somebody else’s, whichever arrives first', () => {
  const first = keyed(1, 'city-1');
  expect(paperEntryProblem(null, first, [])).toBeNull();
  expect(paperEntryProblem(null, keyed(2, 'city-2'), [first])).toBeNull();
  expect(paperEntryProblem(null, keyed(2, 'city-1'), [first])?.code).toBe('PAPER_SECOND_PERSON');
  expect(paperEntryProblem(null, first, [keyed(2, 'city-1')])?.code).toBe('PAPER_SECOND_PERSON');
});

test('a keying stays with who began it', () => {
  const before = keyed(1, 'city-1');
  expect(paperEntryProblem(before, keyed(1, 'city-1', { A1: 100 }), [before])).toBeNull();
  expect(paperEntryProblem(before, keyed(1, 'city-2', { A1: 100 }), [before])?.code).toBe(
    'PAPER_SECOND_PERSON',
  );
});

test('a keying is named after its paper, which is a panel member’s of the same candidacy', () => {
  const item = keyed(1, 'city-1');
  expect(paperEntryField(item)).toBeNull();
  expect(paperEntryField({ ...item, id: 'another' })).toBe('detail.pass');
  expect(paperEntryField({ ...item, office: 'township' })).toBe('office');
  expect(paperEntryField({ ...item, candidacyId: '2026|b1' })).toBe('detail.sheetId');
});
