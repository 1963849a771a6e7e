import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { typedText } from '../editor/given-score.ts';
import type { InputProps } from './input-props.ts';
import styles from './inputs.module.css';

interface NumberInputProps extends InputProps {
  /** What is counted: 分, 项 or 处. */
  readonly unit: string;
  /** What the number comes to, or what may be typed. */
  readonly hint: ReactNode;
}

/** A number typed as text, so that what is refused stays there to be mended. */
export function NumberInput({ item, row, editor, unit, hint }: NumberInputProps) {
  const { t } = useTranslation();
  return (
    <div data-main className={styles['number']}>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className={styles['field']}
        aria-label={t('scoreSheet.inputLabel', { code: item.code, name: item.name })}
        aria-invalid={row.refused !== null}
        value={row.text ?? typedText(item, row.value.entry)}
        onChange={(event) => editor.typeNumber(item.code, event.target.value)}
        onFocus={(event) => event.target.select()}
      />
      <span>{unit}</span>
      <span className={styles['hint']}>{hint}</span>
    </div>
  );
}
