import { expect, test } from 'vitest';
import { candidacyLines } from '../../../../renderer/data/candidacy-lines.ts';
import { candidacyRows } from '../../../../renderer/data/candidacy-rows.ts';
import { cityTasks } from '../../../../renderer/features/home/city-tasks.ts';
import type { Result } from '../../../../shared/schema/result.ts';
import { first, gradedWork } from '../../../helpers/graded-work.ts';
import { hubDocuments } from '../../../helpers/hub-documents.ts';

const documents = gradedWork();

/** What the city is told to do once its one candidate has been graded with this level. */
function tasksWith(level: string | null) {
  const result = hubDocuments.results();
  const graded: Result = { ...result, id: first.id, outcome: { ...result.outcome, status: 'graded', level } };
  const outcomes = { results: [graded], certificates: [] };
  return cityTasks(documents, candidacyRows(candidacyLines(documents), documents.scheme, outcomes)).map(
    ({ kind, count }) => [kind, count],
  );
}

test('a certificate is due for whoever has reached a level, and for nobody below the lowest', () => {
  const top = documents.scheme.levels.find(({ min }) => min !== null);
  const none = documents.scheme.levels.find(({ min }) => min === null);
  expect(tasksWith(top?.code ?? '')).toEqual([['certificates', 1]]);
  expect(tasksWith(none?.code ?? '')).toEqual([]);
});
