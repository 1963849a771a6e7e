import { useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../../../shared/domain/format-points.ts';
import type { PointChoice } from '../../../../shared/domain/item-choices.ts';
import type { ScoredItem } from '../../../../shared/schema/scheme-item.ts';
import { givenPoints, givenScore, noScore } from '../editor/given-score.ts';
import { problemText } from '../editor/read-typed.ts';
import type { InputProps } from './input-props.ts';
import { choiceOfDigit, chosenIndex } from './choice-list.ts';
import styles from './inputs.module.css';

interface ChoiceInputProps extends InputProps {
  readonly choices: readonly PointChoice[];
}

const resultOf = (item: ScoredItem, choice: PointChoice) =>
  item.kind === 'tiers'
    ? givenScore(item, { kind: 'tier', index: choice.tier })
    : givenPoints(item, choice.points);

/** Picks an item's points from all it can give. A digit key picks the choice with that many points. */
export function ChoiceInput({ item, row, editor, choices }: ChoiceInputProps) {
  const { t } = useTranslation();
  const name = useId();
  const chosen = chosenIndex(choices, row.value.entry);

  const pick = (choice: PointChoice): void => {
    const result = resultOf(item, choice);
    if (result.ok) editor.give(item.code, result.value);
  };
  const pressDigit = (digit: number): void => {
    const choice = choiceOfDigit(choices, digit, chosen);
    if (choice) return pick(choice);
    const refused = givenPoints(item, digit * 100);
    if (!refused.ok) editor.refuse(item.code, problemText(refused.error));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (/^[0-9]$/.test(event.key)) pressDigit(Number(event.key));
    else if (event.key === 'Delete' || event.key === 'Backspace') editor.give(item.code, noScore);
    else return;
    event.preventDefault();
  };
  const textOf = ({ text, points, tier }: PointChoice): string | null => {
    if (text !== null) return text;
    if (item.kind === 'bool') return t(points > 0 ? 'scoreSheet.yes' : 'scoreSheet.no');
    return item.kind === 'tiers' && tier === null ? t('scoreSheet.noTier') : null;
  };

  return (
    <div
      data-main
      role="radiogroup"
      aria-label={t('scoreSheet.inputLabel', { code: item.code, name: item.name })}
      aria-invalid={row.refused !== null}
      className={styles[item.kind === 'tiers' ? 'list' : 'chips']}
    >
      {choices.map((choice, index) => (
        <label key={`${choice.tier}:${choice.points}`} className={styles['option']}>
          <input
            type="radio"
            name={name}
            checked={index === chosen}
            onChange={() => pick(choice)}
            onKeyDown={onKeyDown}
          />
          <span className={styles['points']}>
            {t('scoreSheet.points', { points: formatPoints(choice.points) })}
          </span>
          {textOf(choice) !== null && <span>{textOf(choice)}</span>}
        </label>
      ))}
    </div>
  );
}
