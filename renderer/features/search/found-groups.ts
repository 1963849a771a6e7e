import { thingKinds, type FoundThing, type ThingKind } from './found-thing.ts';

export interface FoundGroup {
  readonly kind: ThingKind;
  readonly shown: readonly FoundThing[];
  /** How many there are; more than are shown when a word is too common. */
  readonly count: number;
}

const most = 6;

/** What was found, by kind, the best of each. */
export function foundGroups(
  things: ReadonlyMap<string, FoundThing>,
  ids: readonly string[],
): readonly FoundGroup[] {
  const byKind = Map.groupBy(
    ids.flatMap((id) => things.get(id) ?? []),
    ({ kind }) => kind,
  );
  return thingKinds.flatMap((kind) => {
    const found = byKind.get(kind) ?? [];
    return found.length === 0 ? [] : [{ kind, shown: found.slice(0, most), count: found.length }];
  });
}
