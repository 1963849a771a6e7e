import type { ScoreEntry, ScoreOverride, Sheet } from '../../shared/schema/sheet.ts';

/** What stands for one item of a sheet. */
export interface ItemValue {
  readonly entry: ScoreEntry | null;
  readonly override: ScoreOverride | null;
}

/** One change of one item, which can be undone and redone. */
export interface SheetStep {
  readonly itemCode: string;
  readonly before: ItemValue;
  readonly after: ItemValue;
}

type Values = Pick<Sheet, 'scores' | 'overrides'>;

export const valueOf = ({ scores, overrides }: Values, itemCode: string): ItemValue => ({
  entry: scores[itemCode] ?? null,
  override: overrides[itemCode] ?? null,
});

const withKey = <T>(record: Readonly<Record<string, T>>, key: string, value: T | null): Record<string, T> => {
  const { [key]: _replaced, ...rest } = record;
  return value === null ? rest : { ...rest, [key]: value };
};

/** The sheet with this value for the item. */
export const withValue = <S extends Values>(
  sheet: S,
  itemCode: string,
  { entry, override }: ItemValue,
): S => ({
  ...sheet,
  scores: withKey(sheet.scores, itemCode, entry),
  overrides: withKey(sheet.overrides, itemCode, override),
});

export const sameValue = (left: ItemValue, right: ItemValue): boolean =>
  JSON.stringify(sorted(left)) === JSON.stringify(sorted(right));

/** Fields in one order: a copy that went through the mirror or IndexedDB may have them in another. */
const sorted = ({ entry, override }: ItemValue) => [
  entry && [entry.points, entry.tier, entry.parts, entry.pieces, entry.note, entry.at, entry.by],
  override && [override.points, override.reason],
];

/** The items whose value differs, as steps from the one state to the other. */
export function stepsBetween(before: Values, after: Values): SheetStep[] {
  const codes = [before.scores, before.overrides, after.scores, after.overrides].flatMap(Object.keys);
  return [...new Set(codes)]
    .map((itemCode) => ({ itemCode, before: valueOf(before, itemCode), after: valueOf(after, itemCode) }))
    .filter((step) => !sameValue(step.before, step.after));
}

const undoes = (step: SheetStep, earlier: SheetStep): boolean =>
  step.itemCode === earlier.itemCode &&
  sameValue(step.before, earlier.after) &&
  sameValue(step.after, earlier.before);

/**
 * The steps that can still be undone, oldest first, from all states a sheet has had. A step taken back is gone
 * with the step that took it back; what was submitted stays.
 */
export function stepsOfStates(states: readonly Sheet[]): SheetStep[] {
  const steps: SheetStep[] = [];
  let before: Pick<Sheet, 'scores' | 'overrides' | 'submissions'> = {
    scores: {},
    overrides: {},
    submissions: [],
  };
  for (const state of states) {
    if (state.submissions.length !== before.submissions.length) steps.length = 0;
    for (const step of stepsBetween(before, state)) {
      const last = steps.at(-1);
      if (last && undoes(step, last)) steps.pop();
      else steps.push(step);
    }
    before = state;
  }
  return steps;
}
