import { Input } from 'antd';
import { useState } from 'react';
import { formatPoints } from '../../../../shared/domain/format-points.ts';
import { parsePoints } from '../../../../shared/domain/parse-points.ts';
import styles from '../schemes.module.css';

interface AmountFieldProps {
  readonly label: string;
  /** Hundredths: of a point, of a percent, of a yuan. */
  readonly value: number;
  readonly unit: string;
  /** What is asked for, shown when something else was typed. */
  readonly hint: string;
  readonly min?: number;
  readonly onChange: (value: number) => void;
}

/** An amount typed with up to two decimals. What is no amount stays in the field, marked, and changes nothing. */
export function AmountField({ label, value, unit, hint, min = 0, onChange }: AmountFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? null : parsePoints(typed);
  const wrong = read !== null && (!read.ok || read.value < min);
  const take = (text: string): void => {
    setTyped(text);
    const parsed = parsePoints(text);
    if (parsed.ok && parsed.value >= min && parsed.value !== value) onChange(parsed.value);
  };
  return (
    <span className={styles['amount']}>
      <Input
        aria-label={label}
        inputMode="decimal"
        value={typed ?? formatPoints(value)}
        suffix={unit}
        {...(wrong && { status: 'error' as const, title: hint })}
        onChange={(event) => take(event.target.value)}
        onBlur={() => {
          if (!wrong) setTyped(null);
        }}
      />
      {wrong && (
        <span role="alert" className={styles['wrong']}>
          {hint}
        </span>
      )}
    </span>
  );
}
