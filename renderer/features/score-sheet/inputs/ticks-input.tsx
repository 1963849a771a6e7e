import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../../../shared/domain/format-points.ts';
import type { Part } from '../../../../shared/schema/scheme-item.ts';
import { givenScore, noScore } from '../editor/given-score.ts';
import type { InputProps } from './input-props.ts';
import { tickedCodes } from './ticked-codes.ts';
import styles from './inputs.module.css';

interface TicksInputProps extends InputProps {
  readonly parts: readonly Part[];
}

/** Ticks 得分点. Digit keys tick them by their place, 0 says that none applies. */
export function TicksInput({ item, row, editor, parts }: TicksInputProps) {
  const { t } = useTranslation();
  const { entry } = row.value;
  const ticked = tickedCodes(parts, entry);

  const give = (codes: readonly string[]): void => {
    const result = givenScore(item, { kind: 'parts', codes });
    if (result.ok) editor.give(item.code, result.value);
  };
  const toggle = (code: string): void =>
    give(parts.map((part) => part.code).filter((known) => ticked.has(known) !== (known === code)));
  const none = entry?.points === 0;
  const toggleNone = (): void => (none ? editor.give(item.code, noScore) : give([]));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || !/^[0-9]$/.test(event.key)) return;
    event.preventDefault();
    const part = parts[Number(event.key) - 1];
    if (event.key === '0') give([]);
    else if (part) toggle(part.code);
  };

  return (
    <div
      data-main
      role="group"
      aria-label={t('scoreSheet.inputLabel', { code: item.code, name: item.name })}
      className={styles['list']}
    >
      {parts.map((part) => (
        <label key={part.code} className={styles['option']}>
          <input
            type="checkbox"
            checked={ticked.has(part.code)}
            onChange={() => toggle(part.code)}
            onKeyDown={onKeyDown}
          />
          <span className={styles['points']}>
            {t('scoreSheet.points', { points: formatPoints(part.points) })}
          </span>
          <span>{part.name}</span>
        </label>
      ))}
      <label className={styles['option']}>
        <input type="checkbox" checked={none} onChange={toggleNone} onKeyDown={onKeyDown} />
        <span className={styles['points']}>{t('scoreSheet.points', { points: '0' })}</span>
        <span>{t('scoreSheet.nonePart')}</span>
      </label>
    </div>
  );
}
