import { itemChoices, type PointChoice } from '../../../../shared/domain/item-choices.ts';
import type { ScoredItem } from '../../../../shared/schema/scheme-item.ts';
import type { GivenScore } from '../editor/given-score.ts';

/** More steps than this are typed, not picked. */
const mostButtons = 7;

/** The choices to pick an item's points from, highest first; null when they have to be typed or ticked. */
export function choiceList(item: ScoredItem): readonly PointChoice[] | null {
  const offered = itemChoices(item);
  if (offered.kind === 'one-of') return offered.choices;
  if (offered.kind !== 'steps') return null;
  const count = Math.floor(offered.max / offered.step) + 1;
  if (count > mostButtons) return null;
  return Array.from({ length: count }, (_, place) => ({
    points: (count - 1 - place) * offered.step,
    text: null,
    tier: null,
  }));
}

/** The choice that an entry stands for, -1 for none; an entry that knows only its points fits the first that gives them. */
export function chosenIndex(choices: readonly PointChoice[], given: GivenScore | null): number {
  if (!given || given.points === null) return -1;
  const fits = ({ points }: PointChoice): boolean => points === given.points;
  const exact = choices.findIndex((choice) => fits(choice) && choice.tier === given.tier);
  return exact >= 0 ? exact : choices.findIndex(fits);
}

/** What a digit key picks: the choice with that many points, and the next such one when it is picked already. */
export function choiceOfDigit(
  choices: readonly PointChoice[],
  digit: number,
  chosen: number,
): PointChoice | null {
  const fitting = choices.filter(({ points }) => points === digit * 100);
  const place = fitting.findIndex((choice) => choice === choices[chosen]);
  return fitting[(place + 1) % Math.max(1, fitting.length)] ?? null;
}
