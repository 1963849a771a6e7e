import { useTranslation } from 'react-i18next';
import { useDesk } from './desk-context.ts';
import type { RowState } from './editor/row-state.ts';
import styles from './rows.module.css';

const longestNote = 2000;

interface NoteCellProps {
  readonly code: string;
  readonly row: RowState;
}

/** 情况和数字说明 of one item. */
export function NoteCell({ code, row }: NoteCellProps) {
  const { t } = useTranslation();
  const { editor, editable } = useDesk();
  const stored = row.value.entry?.note ?? '';
  if (!editable) return <div className={styles['noteText']}>{stored}</div>;
  return (
    <textarea
      className={styles['note']}
      rows={2}
      maxLength={longestNote}
      aria-label={t('scoreSheet.noteLabel', { code })}
      placeholder={t('scoreSheet.notePlaceholder')}
      value={row.note ?? stored}
      onChange={(event) => editor.typeNote(code, event.target.value)}
    />
  );
}
