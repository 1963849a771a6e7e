import { problem, type Problem } from '../lib/problem.ts';
import { err, ok, type Result } from '../lib/result.ts';
import type { ScoredCategory } from '../schema/scheme.ts';
import type { ScoredItem } from '../schema/scheme-item.ts';
import { formatPoints } from './format-points.ts';
import { itemPointChoices } from './item-point-choices.ts';
import type { RateItemPoints } from './rate-item-points.ts';

interface Column {
  readonly item: ScoredItem;
  readonly choices: readonly number[];
  /** Every sum that this item and those after it can give. */
  readonly reach: ReadonlySet<number>;
  /** The most that those after it can give. */
  readonly maxAfter: number;
}

const scoredItems = ({ items }: ScoredCategory): readonly ScoredItem[] =>
  items.flatMap((item) => (item.kind === 'rates' ? [] : [item]));

function columnsOf(category: ScoredCategory): readonly Column[] {
  const columns: Column[] = [];
  let [after, maxAfter]: [ReadonlySet<number>, number] = [new Set([0]), 0];
  for (const item of scoredItems(category).toReversed()) {
    const choices = itemPointChoices(item);
    const reach = new Set(choices.flatMap((points) => [...after].map((sum) => sum + points)));
    columns.push({ item, choices, reach, maxAfter });
    [after, maxAfter] = [reach, maxAfter + item.max];
  }
  return columns.toReversed();
}

/** What computed items bring into the category's sum. */
const computedIn = ({ items }: ScoredCategory, computed: RateItemPoints): number =>
  items.reduce((sum, { kind, code }) => sum + (kind === 'rates' ? (computed.get(code) ?? 0) : 0), 0);

/** The choice nearest to the item's fair part of what is left, among those that leave a reachable rest. */
function choose(
  { item, choices, maxAfter }: Column,
  left: number,
  after: ReadonlySet<number>,
): number | null {
  const whole = item.max + maxAfter;
  // Compared multiplied out, never divided: the spread is the same on every machine.
  const distance = (points: number): number => Math.abs(points * whole - left * item.max);
  return choices
    .filter((points) => after.has(left - points))
    .reduce<number | null>(
      (best, points) => (best === null || distance(points) < distance(best) ? points : best),
      null,
    );
}

function unreachable(
  category: ScoredCategory,
  given: number,
  fixed: number,
  sums: readonly number[],
): Problem {
  const open = sums.map((sum) => sum + fixed).sort((a, b) => a - b);
  const below = open.findLast((sum) => sum < given) ?? open[0] ?? 0;
  const above = open.find((sum) => sum > given) ?? open.at(-1) ?? 0;
  return problem(category.code, 'CATEGORY_NOT_SPREADABLE', {
    category: `${category.code} ${category.name}`,
    points: formatPoints(given),
    below: formatPoints(below),
    above: formatPoints(above),
  });
}

/**
 * The points given for a whole category, spread over its items so that they sum to exactly that and each item could
 * have been given alone: the archive holds items and grades the same. Computed items keep their value. Which split is
 * taken is an assumption without effect on any total.
 *
 * @returns points by item code, or the category's problem with the nearest sums that can be given
 */
export function spreadCategory(
  category: ScoredCategory,
  given: number,
  computed: RateItemPoints,
): Result<ReadonlyMap<string, number>, Problem> {
  const columns = columnsOf(category);
  const fixed = computedIn(category, computed);
  const reachable = columns[0]?.reach ?? new Set([0]);
  let left = given - fixed;
  if (!reachable.has(left)) return err(unreachable(category, given, fixed, [...reachable]));
  const spread = new Map<string, number>();
  for (const [place, column] of columns.entries()) {
    const points = choose(column, left, columns[place + 1]?.reach ?? new Set([0]));
    if (points === null) return err(unreachable(category, given, fixed, [...reachable]));
    spread.set(column.item.code, points);
    left -= points;
  }
  return ok(spread);
}

/** The category's sum as it stands on a sheet, null while one of its items has no points. */
export function categoryPoints(
  category: ScoredCategory,
  scores: Readonly<Record<string, { readonly points: number | null } | undefined>>,
  computed: RateItemPoints,
): number | null {
  let sum = computedIn(category, computed);
  for (const { code } of scoredItems(category)) {
    const points = scores[code]?.points ?? null;
    if (points === null) return null;
    sum += points;
  }
  return sum;
}
