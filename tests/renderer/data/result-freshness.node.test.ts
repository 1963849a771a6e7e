import { expect, test } from 'vitest';
import { resultFreshness } from '../../../renderer/data/result-freshness.ts';
import { resultInputs } from '../../../shared/archive/result-inputs.ts';
import { archiveFromDocuments, type CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { grade } from '../../../shared/domain/grade.ts';
import type { Result } from '../../../shared/schema/result.ts';
import { first, gradedWork, scoredSheet, second } from '../../helpers/graded-work.ts';
import { returnCase, stamp } from '../../helpers/sample-documents.ts';

const computedAt = '2026-12-01T02:00:00.000Z';

/** What computing would store. */
function compute(documents: CycleDocuments): Result[] {
  const inputsOf = resultInputs(documents);
  const { results } = grade(archiveFromDocuments(documents));
  return documents.candidacies
    .filter(({ withdrawn }) => !withdrawn)
    .map((candidacy) => ({
      ...stamp,
      id: candidacy.id,
      cycleId: '2026',
      townshipCode: candidacy.townshipCode,
      unionId: candidacy.unionId,
      personId: candidacy.personId,
      schemeKey: documents.cycle.schemeKey,
      computedAt,
      inputs: inputsOf(candidacy),
      outcome: results.find(({ candidacyId }) => candidacyId === candidacy.id)!,
      note: null,
    }));
}

const work = gradedWork({ candidacies: [first, second] });
const results = compute(work);
const { cycle } = work;
const touched = <T extends { readonly rev: number }>(document: T): T => ({
  ...document,
  rev: document.rev + 1,
});

test('nothing computed, and nothing changed since', () => {
  expect(resultFreshness(work, [])).toEqual({ kind: 'never' });
  expect(resultFreshness(work, results)).toEqual({ kind: 'current', computedAt });
});

const draft = scoredSheet({
  candidacy: second,
  party: 'self',
  points: 1,
  more: { draft: true, submissions: [] },
});
test.each([
  ['a draft is keyed', { sheets: [...work.sheets, draft] }],
  [
    'a deadline moves and the results are announced',
    { cycle: touched({ ...cycle, status: 'published' as const, panelDeadline: '2026-12-20' }) },
  ],
  [
    'somebody without a sheet joins the panel',
    { cycle: touched({ ...cycle, panel: [...cycle.panel, { ...cycle.panel[0]!, id: 'm9' }] }) },
  ],
])('the results still hold when %s', (_what, change) => {
  expect(resultFreshness({ ...work, ...change }, results).kind).toBe('current');
});

const back = { ...returnCase(`${first.id}|self`, 1), candidacyId: first.id };
const [seat, ...seats] = cycle.panel;
test.each([
  ['a counted sheet is written again', { sheets: work.sheets.map(touched) }],
  ['a counted sheet is sent back', { cases: [back] }],
  [
    'a rater gets a township',
    { cycle: { ...cycle, panel: [{ ...seat!, townshipCode: '130481100' }, ...seats] } },
  ],
  ['a rater leaves the panel', { cycle: { ...cycle, panel: seats } }],
  [
    'the counts of the union change',
    { unions: work.unions.map((union) => (union.id === 'u1' ? touched(union) : union)) },
  ],
])('the results no longer hold when %s', (_what, change) => {
  expect(resultFreshness({ ...work, ...change }, results)).toEqual({
    kind: 'outdated',
    computedAt,
    changed: [first.id],
  });
});

test('everybody is concerned when the cut-off moves', () => {
  const moved = { ...work, cycle: { ...cycle, cutoff: '2026-10-31' } };
  expect(resultFreshness(moved, results)).toMatchObject({ changed: [first.id, second.id] });
});

test('somebody who joins or withdraws changes the ranks of the others', () => {
  const joined = gradedWork();
  expect(resultFreshness(work, compute(joined))).toMatchObject({ kind: 'outdated', changed: [second.id] });
  expect(resultFreshness(joined, results)).toMatchObject({ kind: 'outdated', changed: [second.id] });
});
