import { Input } from 'antd';
import { useId, useSyncExternalStore } from 'react';
import type { SavedText } from './editor/saved-text.ts';
import styles from './desk.module.css';

interface SavedTextFieldProps {
  readonly field: SavedText;
  readonly stored: string;
  readonly label: string;
  readonly hint: string;
  readonly maxLength: number;
  /** One line, or a field for several. */
  readonly rows: number;
}

/** A free text that saves itself; what cannot be saved stays, with the reason under it. */
export function SavedTextField({ field, stored, label, hint, maxLength, rows }: SavedTextFieldProps) {
  const { text, problem } = useSyncExternalStore(field.subscribe, field.state);
  const id = useId();
  const shared = {
    id,
    maxLength,
    value: text ?? stored,
    'aria-describedby': `${id}-hint`,
    ...(problem !== null && { status: 'error' as const }),
    onChange: (event: { readonly target: { readonly value: string } }) => field.type(event.target.value),
    onBlur: () => void field.flush(),
  };
  return (
    <div className={styles['savedText']} data-lines={rows}>
      <label htmlFor={id}>{label}</label>
      {rows === 1 ? <Input {...shared} /> : <Input.TextArea {...shared} rows={rows} showCount />}
      {problem === null ? (
        <span id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </span>
      ) : (
        <span id={`${id}-hint`} role="alert" className={styles['problem']}>
          {problem}
        </span>
      )}
    </div>
  );
}
