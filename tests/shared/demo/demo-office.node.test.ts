import { describe, expect, it } from 'vitest';
import { archiveText } from '../../../shared/archive/archive-text.ts';
import { archiveFromDocuments } from '../../../shared/archive/from-documents.ts';
import { canonicalArchive } from '../../../shared/archive/canonical-archive.ts';
import { checkArchive } from '../../../shared/archive/read-archive.ts';
import { textHash } from '../../../shared/archive/text-hash.ts';
import { demoDocuments } from '../../../shared/demo/demo-documents.ts';
import { demoOffice } from '../../../shared/demo/demo-office.ts';
import { stageOf, stepProblem, stepsOf } from '../../../shared/domain/cycle-steps.ts';
import { foldBatches } from '../../../shared/domain/fold-batches.ts';
import { openResults } from '../../../shared/domain/open-results.ts';
import { documentProblems } from '../../../shared/schema/check-document.ts';
import type { Case } from '../../../shared/schema/case.ts';
import type { CollectionName } from '../../../shared/schema/registry.ts';
import { batchResultProblem } from '../../../shared/sync/batch-result-problem.ts';
import { subsidyProblem } from '../../../shared/sync/subsidy-problem.ts';

const office = demoOffice();
const collections = Object.entries(office) as [CollectionName, readonly { readonly id: string }[]][];
const ofLastYear = <T extends { readonly cycleId: string }>(rows: readonly T[]): readonly T[] =>
  rows.filter(({ cycleId }) => cycleId === '2025');

function lastYear() {
  const cycle = office.cycles.find(({ id }) => id === '2025');
  const scheme = office.schemes.find(({ id }) => id === cycle?.schemeKey)?.content;
  if (!cycle || !scheme) throw new Error('the demo has no last year');
  const { orgUnits, unions, people } = office;
  const [candidacies, sheets] = [ofLastYear(office.candidacies), ofLastYear(office.sheets)];
  return { cycle, scheme, orgUnits, unions, people, candidacies, sheets, cases: ofLastYear(office.cases) };
}

describe('the demo’s last year', () => {
  it('leaves the year at work as it is', () => {
    const now = demoDocuments();
    expect(office.unions).toEqual(now.unions);
    expect(office.candidacies.slice(0, now.candidacies.length)).toEqual(now.candidacies);
    expect(office.sheets.slice(0, now.sheets.length)).toEqual(now.sheets);
  });

  it.each(collections)('fits the schema of %s, each document once', (collection, documents) => {
    expect(documents.length).toBeGreaterThan(0);
    expect(documents.flatMap((document) => documentProblems(collection, document))).toEqual([]);
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
  });

  it('is archived by its hash, with nothing left open', () => {
    const documents = lastYear();
    const { cycle, candidacies } = documents;
    expect(checkArchive(canonicalArchive(archiveFromDocuments(documents))).ok).toBe(true);
    const outcomes = office.results.map(({ outcome }) => outcome);
    expect(textHash(archiveText(documents, outcomes))).toBe(cycle.archiveHash);
    expect(openResults(office.results, candidacies)).toEqual([]);
    const steps = stepsOf('2025', office.cases);
    expect(stageOf({ status: 'published' }, steps)).toBe('payment');
    expect(steps.map(stepProblem)).toEqual(steps.map(() => null));
  });

  it('looks lived in: most of this year’s candidates, on every level, near what they have now', () => {
    expect(office.results.length).toBeGreaterThan(180);
    const levels = Map.groupBy(office.results, ({ outcome }) => outcome.level);
    for (const level of ['senior', 'intermediate', 'junior', 'ungraded'])
      expect(levels.get(level)?.length ?? 0, level).toBeGreaterThan(2);
    const holders = office.results.filter(({ outcome }) => outcome.level !== 'ungraded');
    expect(office.certificates.filter(({ kind }) => kind === 'level')).toHaveLength(holders.length);
    expect(office.certificates.some(({ kind }) => kind === 'qualification')).toBe(true);
  });

  it('has paid what its results say, by the rules that a payment is held against', () => {
    const ledger = ofLastYear(office.cases).filter(({ candidacyId }) => candidacyId === '2025|subsidy');
    const grounds = { results: office.results, schemes: office.schemes };
    const before: Case[] = [];
    for (const event of ledger) {
      expect(subsidyProblem(null, event, before)).toBeNull();
      expect(batchResultProblem(event, before, grounds)).toBeNull();
      before.push(event);
    }
    expect(foldBatches(ledger).map(({ stage }) => stage)).toEqual(['closed']);
  });
});
