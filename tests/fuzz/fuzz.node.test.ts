import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fuzzPlan } from '../../build/fuzz-plan.ts';
import type { TargetModule } from './attack.ts';

const names = readdirSync(new URL('targets/', import.meta.url)).map((file) => file.replace(/\.ts$/, ''));
/** `npm run fuzz` takes a million, from a seed of its own each time. */
const inputs = 4000;
const seed = 20_261_122;

test('the plan has every parser, and of ten thousand inputs not one is lost', () => {
  expect(Object.keys(fuzzPlan).sort()).toEqual(names.sort());
  expect(Object.values(fuzzPlan).reduce((sum, share) => sum + share, 0)).toBe(10_000);
});

test.each(names)('%s keeps its promise whatever comes', async (name) => {
  const { openTarget } = (await import(`./targets/${name}.ts`)) as TargetModule;
  const attack = await openTarget();
  try {
    const { failure } = await attack.run(Math.ceil(((fuzzPlan[name] ?? 0) * inputs) / 10_000), seed);
    expect(failure).toBeNull();
  } finally {
    await attack.close();
  }
});
