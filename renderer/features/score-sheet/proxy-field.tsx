import { useTranslation } from 'react-i18next';
import type { Sheet } from '../../../shared/schema/sheet.ts';
import styles from './desk.module.css';
import type { SavedText } from './editor/saved-text.ts';
import { SavedTextField } from './saved-text-field.tsx';

interface ProxyFieldProps {
  readonly field: SavedText;
  readonly sheet: Sheet | null;
  readonly party: 'self' | 'panel';
  readonly editable: boolean;
}

/** From which signed paper the office keys the sheet. */
export function ProxyField({ field, sheet, party, editable }: ProxyFieldProps) {
  const { t } = useTranslation();
  const label = t('scoreSheet.proxy.label');
  if (!editable) {
    return sheet?.proxyReason ? (
      <div className={styles['hint']}>
        {label}：{sheet.proxyReason}
      </div>
    ) : null;
  }
  return (
    <SavedTextField
      field={field}
      stored={sheet?.proxyReason ?? t(`scoreSheet.proxy.${party}`)}
      label={label}
      hint={t(`scoreSheet.proxy.hint.${party}`)}
      maxLength={200}
      rows={1}
    />
  );
}
