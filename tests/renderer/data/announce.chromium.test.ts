import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Result } from '../../../shared/schema/result.ts';
import { announceYear } from '../../helpers/announce-year.ts';
import { deleteDatabases } from './delete-databases.ts';
import { cityProfile, demoPart, openSeeded, townshipProfile } from './open-data.ts';
import { restOfDocuments } from './rest-of-documents.ts';

beforeEach(deleteDatabases);
afterEach(deleteDatabases);

const [sample] = restOfDocuments.results;
if (!sample) throw new Error('the sample documents hold no result');
const result = (outcome: Partial<Result['outcome']>): Result => ({
  ...sample,
  outcome: { ...sample.outcome, ...outcome },
});
const documents = (one: Result) => ({ ...demoPart('130481100'), results: [one] });

test.each([
  ['an incomplete result', { status: 'incomplete', warnings: ['below-quorum'] }],
  ['rates that cannot be computed', { status: 'graded', warnings: ['rate-indeterminate'] }],
] as const)('nothing is announced with %s', async (_what, outcome) => {
  const city = await openSeeded(
    { profile: cityProfile },
    documents(result({ ...outcome, warnings: [...outcome.warnings] })),
  );
  await expect(city.repositories.cycles.publish('2026')).rejects.toMatchObject({
    code: 'CYCLE_NOT_FINAL',
    params: { count: 1 },
  });
  expect((await city.store.database.cycles.findOne('2026').exec())?.status).toBe('open');
  await city.close();
});

test('a township that tries to announce is told nothing of the results', async () => {
  const open = result({ status: 'incomplete', warnings: ['below-quorum'] });
  const township = await openSeeded({ profile: townshipProfile }, documents(open));
  await expect(township.repositories.cycles.publish('2026')).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
  await township.close();
});

test('a cycle whose results are all settled is announced', async () => {
  const city = await openSeeded(
    { profile: cityProfile },
    documents(result({ status: 'graded', warnings: [] })),
  );
  await announceYear(city);
  expect((await city.store.database.cycles.findOne('2026').exec())?.status).toBe('published');
  await city.close();
});
