import { Alert, Button } from 'antd';
import { from, of } from 'rxjs';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { formatInstant } from '../../ui/format-instant.ts';

/** A backup older than this is told at home, in milliseconds. */
const oldAfter = 7 * 86_400_000;

/** Says at home that this PC has no backup, or none of the last seven days. */
export function BackupNotice() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { bridge, profile, store } = useServices();
  const isAsked = bridge.backup !== null && profile.mode === 'office';
  const status = useQuery(
    () => (isAsked && bridge.backup ? from(bridge.backup.status()) : of(null)),
    [bridge, isAsked],
  ).data;
  if (!status) return null;
  const { last } = status;
  if (last && store.clock.now().getTime() - Date.parse(last.at) < oldAfter) return null;
  return (
    <Alert
      showIcon
      type="warning"
      title={last ? t('backup.old', { time: formatInstant(last.at) }) : t('backup.never')}
      action={
        <Button size="small" onClick={() => void navigate('/backup')}>
          {t('backup.open')}
        </Button>
      }
    />
  );
}
