import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { openPackedStates } from '../../../renderer/data/packed-states.ts';

const name = 'packed-states';

interface State {
  readonly id: string;
  readonly value: number;
}

/** Two pages on the same data, as two tabs of a browser may be. */
const openBoth = () => [openPackedStates<State>(name), openPackedStates<State>(name)] as const;

afterEach(() => Dexie.delete(name));

const ids = Array.from({ length: 400 }, (_, number) => `s|${number}`);
const span = fc
  .tuple(fc.nat(399), fc.constantFrom(1, 3, 40, 250))
  .map(([start, length]) => ids.slice(start, start + length));
const pages = fc.nat(1);
const act = fc.oneof(
  fc.record({ kind: fc.constant('write'), page: pages, ids: span }),
  fc.record({ kind: fc.constant('find'), page: pages, ids: span }),
  fc.record({ kind: fc.constant('close'), page: pages, ids: span }),
);

test('what was written last is found, by every page and after a restart', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
      await Dexie.delete(name);
      const open = [...openBoth()];
      const model = new Map<string, State>();
      for (const [value, { kind, page, ids: chosen }] of acts.entries()) {
        const states = open[page]!;
        const expected = chosen.flatMap((id) => model.get(id) ?? []);
        if (kind === 'find')
          expect([...(await states.find(chosen)).values()].toSorted(byId)).toEqual(expected.toSorted(byId));
        if (kind === 'close') {
          states.close();
          open[page] = openPackedStates<State>(name);
        }
        if (kind !== 'write') continue;
        await states.update(chosen, (present) => {
          expect([...present.values()].toSorted(byId)).toEqual(expected.toSorted(byId));
          return chosen.map((id) => [id, { id, value }]);
        });
        for (const id of chosen) model.set(id, { id, value });
      }
      for (const states of open) {
        expect(Object.fromEntries(await states.find(ids))).toEqual(Object.fromEntries(model));
        states.close();
      }
    }),
    { numRuns: 60 },
  );
});

const byId = (a: State, b: State): number => a.id.localeCompare(b.id);

test('what is no longer needed takes no room', async () => {
  const states = openPackedStates<State>(name);
  for (let value = 0; value < 30; value += 1)
    for (const start of [0, 130, 260])
      await states.update([], () => ids.slice(start, start + 140).map((id) => [id, { id, value }]));
  // All but one in seven are overwritten one by one.
  for (const [value, id] of ids.entries())
    if (value % 7 !== 0) await states.update([], () => [[id, { id, value: -value }]]);
  const raw = await new Dexie(name).open();
  const packs: unknown[][] = await raw.table('packs').toArray();
  const kept = packs.flat();
  expect(packs.length).toBe(await raw.table('ids').count());
  raw.close();
  expect(kept.length).toBeLessThan(ids.length * 1.5);
  expect([...(await states.find(ids)).values()].map(({ value }) => value)).toHaveLength(400);
  states.close();
});

test('a decision that fails changes nothing', async () => {
  const states = openPackedStates<State>(name);
  await states.update([], () => [['a', { id: 'a', value: 1 }]]);
  const failing = states.update(['a'], () => {
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await states.find(['a'])).toEqual(new Map([['a', { id: 'a', value: 1 }]]));
  states.close();
});
