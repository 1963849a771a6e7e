import type { CollectionName } from '../schema/registry.ts';
import type { Sheet } from '../schema/sheet.ts';
import { isDeleted } from './is-deleted.ts';
import type { Clash, Side } from './merge-clash.ts';
import { contentOf, isSame, isSameUnit } from './merge-content.ts';
import { documentOf, splitFields, unitsOf, type Fields, type Units } from './merge-units.ts';
import type { WireDocument } from './protocol.ts';
import { sheetPrecedence } from './sheet-precedence.ts';

export interface MergeInput<N extends CollectionName = CollectionName> {
  /** The last state both sides had, null when there was none or nobody knows it. */
  readonly base: WireDocument<N> | null;
  readonly mine: WireDocument<N>;
  readonly theirs: WireDocument<N>;
}

export interface Merge<N extends CollectionName = CollectionName> {
  readonly merged: WireDocument<N>;
  readonly clashes: readonly Clash[];
}

type Difference = Pick<Clash, 'path' | 'mine' | 'theirs'>;

const pathsOf = (mine: Units, theirs: Units): readonly string[] => [
  // The hub's order first: lists that may only grow keep their beginning.
  ...new Set([...theirs.keys(), ...mine.keys()]),
];

/** The places where `loser` has a value of its own that `winner` does not have. */
function overruled(base: Units, winner: Units, loser: Units): string[] {
  return pathsOf(loser, winner).filter(
    (path) => !isSameUnit(loser.get(path), winner.get(path)) && !isSameUnit(loser.get(path), base.get(path)),
  );
}

function mergeUnits(base: Units, mine: Units, theirs: Units): { units: Units; clashing: string[] } {
  const units = new Map<string, unknown>();
  const clashing: string[] = [];
  for (const path of pathsOf(mine, theirs)) {
    const [b, m, t] = [base.get(path), mine.get(path), theirs.get(path)];
    const mineOnly = !isSameUnit(m, b) && isSameUnit(t, b);
    if (!isSameUnit(m, t) && !isSameUnit(m, b) && !mineOnly) clashing.push(path);
    const value = mineOnly ? m : t;
    if (value !== undefined) units.set(path, value);
  }
  return { units, clashing };
}

/** The content as this device's next write. The hub's own state is left as it is, so that nothing need be sent. */
function stamped<N extends CollectionName>(
  { mine, theirs }: MergeInput<N>,
  content: Fields,
  deleted: boolean,
): WireDocument<N> {
  if (deleted === isDeleted(theirs) && isSame(content, contentOf(theirs))) return theirs;
  const { updatedAt, updatedBy, deviceId } = mine;
  const rev = Math.max(mine.rev, theirs.rev) + 1;
  const stamps = { rev, createdAt: theirs.createdAt, updatedAt, updatedBy, deviceId, _deleted: deleted };
  return { ...content, ...stamps } as unknown as WireDocument<N>;
}

const clashesOf = (
  { mine, theirs }: MergeInput,
  differences: readonly Difference[],
  stands: Side,
): readonly Clash[] =>
  differences.map((difference) => ({
    ...difference,
    mineBy: mine.updatedBy,
    theirsBy: theirs.updatedBy,
    stands,
  }));

/** One side removed the document. A removal stands against a document nobody has touched, and against nothing else. */
function mergeRemoval<N extends CollectionName>(input: MergeInput<N>): Merge<N> {
  const { base, mine, theirs } = input;
  if (isDeleted(mine) && isDeleted(theirs)) return { merged: theirs, clashes: [] };
  const living = isDeleted(mine) ? theirs : mine;
  const untouched = base !== null && !isDeleted(base) && isSame(contentOf(living), contentOf(base));
  if (untouched)
    return { merged: stamped(input, contentOf(isDeleted(mine) ? mine : theirs), true), clashes: [] };
  const difference = {
    path: '',
    mine: isDeleted(mine) ? null : contentOf(mine),
    theirs: isDeleted(theirs) ? null : contentOf(theirs),
  };
  return { merged: theirs, clashes: clashesOf(input, [difference], 'theirs') };
}

/** Whose state stands as a whole, null when the two are merged place by place. */
function precedence(collection: CollectionName, { mine, theirs }: MergeInput): Side | null {
  if (collection !== 'sheets') return null;
  return sheetPrecedence(mine as unknown as Sheet, theirs as unknown as Sheet);
}

interface Sides {
  readonly base: Units;
  readonly mine: Units;
  readonly theirs: Units;
  readonly split: ReturnType<typeof splitFields>;
}

function sidesOf<N extends CollectionName>(collection: N, { base, mine, theirs }: MergeInput<N>): Sides {
  const [myContent, theirContent] = [contentOf(mine), contentOf(theirs)];
  const split = splitFields(collection, [theirContent, myContent]);
  return {
    base: unitsOf(base && !isDeleted(base) ? contentOf(base) : {}, split),
    mine: unitsOf(myContent, split),
    theirs: unitsOf(theirContent, split),
    split,
  };
}

const differences = ({ mine, theirs }: Sides, paths: readonly string[]): Difference[] =>
  paths.map((path) => ({ path, mine: mine.get(path) ?? null, theirs: theirs.get(path) ?? null }));

/** One state stands as a whole; what the other one had changed is kept beside it. */
function mergeUnder<N extends CollectionName>(collection: N, input: MergeInput<N>, winner: Side): Merge<N> {
  const sides = sidesOf(collection, input);
  const paths = overruled(sides.base, sides[winner], sides[winner === 'mine' ? 'theirs' : 'mine']);
  const merged = stamped(input, contentOf(input[winner]), false);
  return { merged, clashes: clashesOf(input, differences(sides, paths), winner) };
}

/**
 * Merges two states of one document that were changed apart, place by place against their common base. Where both
 * changed the same place to different values, one stands and the other is kept as a clash: nothing is dropped.
 * The merged state is this device's next write, unless it is the hub's own.
 */
export function mergeDocuments<N extends CollectionName>(collection: N, input: MergeInput<N>): Merge<N> {
  if (isDeleted(input.mine) || isDeleted(input.theirs)) return mergeRemoval(input);
  const winner = precedence(collection, input);
  if (winner) return mergeUnder(collection, input, winner);
  const sides = sidesOf(collection, input);
  const { units, clashing } = mergeUnits(sides.base, sides.mine, sides.theirs);
  const merged = stamped(input, documentOf(units, sides.split), false);
  return { merged, clashes: clashesOf(input, differences(sides, clashing), 'theirs') };
}

/** What this PC had changed when the hub's state simply takes its place: each change as a clash. */
export function changesLostTo<N extends CollectionName>(
  collection: N,
  input: MergeInput<N>,
): readonly Clash[] {
  if (isDeleted(input.mine) || isDeleted(input.theirs)) return mergeRemoval(input).clashes;
  return mergeUnder(collection, input, 'theirs').clashes;
}
