import { describe, expect, it } from 'vitest';
import { stageOf, stepProblem, stepsOf } from '../../../shared/domain/cycle-steps.ts';
import { demoDocuments } from '../../../shared/demo/demo-documents.ts';
import { documentProblems } from '../../../shared/schema/check-document.ts';
import type { CollectionName } from '../../../shared/schema/registry.ts';

const demo = demoDocuments();
const collections = Object.entries(demo) as [CollectionName, readonly { readonly id: string }[]][];

describe('the demo data', () => {
  it('is the same on every machine', () => {
    expect(demoDocuments()).toEqual(demo);
  });

  it('grows with the city, each document still once', () => {
    const larger = demoDocuments(undefined, 3);
    expect(larger.unions.length).toBeGreaterThan(2 * demo.unions.length);
    for (const documents of [larger.unions, larger.people, larger.candidacies, larger.sheets])
      expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
  });

  it.each(collections)('fits the schema of %s, each document once', (collection, documents) => {
    expect(documents.length).toBeGreaterThan(0);
    expect(documents.flatMap((document) => documentProblems(collection, document))).toEqual([]);
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
  });

  it('stands where its sheets say: the panel scores', () => {
    const [cycle] = demo.cycles;
    const steps = stepsOf(cycle?.id ?? '', demo.cases);
    expect(cycle && stageOf(cycle, steps)).toBe('panel');
    for (const [place, step] of steps.entries()) {
      expect(step).toMatchObject({ number: place + 1, from: steps[place - 1]?.to ?? 'draft' });
      expect(stepProblem(step)).toBe(null);
    }
    const begun = demo.cases.find(({ detail }) => detail.kind === 'step' && detail.to === 'panel');
    const given = demo.sheets.filter(({ party }) => party === 'panel').map(({ updatedAt }) => updatedAt);
    expect(given.length).toBeGreaterThan(0);
    expect(given.every((at) => at > (begun?.updatedAt ?? ''))).toBe(true);
  });

  it('is about the size of Wu’an, with names old fonts lose', () => {
    expect(demo.orgUnits.filter((unit) => unit.kind === 'township')).toHaveLength(23);
    expect(demo.candidacies.length).toBeGreaterThan(250);
    expect(demo.candidacies.length).toBeLessThan(350);
    const names = demo.people.map(({ name }) => name).join('');
    for (const rare of '堃喆玥珺翀䶮') expect(names).toContain(rare);
  });
});
