import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';

interface DraftNoticeProps {
  readonly onDrop: () => void;
}

/** Says that a form shows what was typed and not saved before, and offers the saved values. */
export function DraftNotice({ onDrop }: DraftNoticeProps) {
  const { t } = useTranslation();
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 16 }}
      title={t('common.draftRestored')}
      action={
        <Button size="small" onClick={onDrop}>
          {t('common.draftDrop')}
        </Button>
      }
    />
  );
}
