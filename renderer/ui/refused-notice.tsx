import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAskedField } from './asked-field.ts';

/** Why the city did not take what stands on this screen, for whoever came here to mend it. */
export function RefusedNotice() {
  const { t } = useTranslation();
  const asked = useAskedField();
  if (!asked?.reason) return null;
  return (
    <Alert
      showIcon
      closable
      type="warning"
      title={t('syncCentre.refused.notice')}
      description={asked.reason}
    />
  );
}
