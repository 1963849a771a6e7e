import { Alert, Button } from 'antd';
import { from, of } from 'rxjs';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';

/** Says at home that whoever uses this PC opens the office's data. */
export function PasswordNotice() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { bridge, profile } = useServices();
  const isAsked = bridge.kind === 'desktop' && profile.mode === 'office';
  const status = useQuery(() => (isAsked ? from(bridge.vault.status()) : of(null)), [bridge, isAsked]).data;
  if (!status?.canLock || status.protection === 'password') return null;
  return (
    <Alert
      showIcon
      type="warning"
      title={t('vault.reminder')}
      action={
        <Button size="small" onClick={() => void navigate('/settings')}>
          {t('vault.reminderOpen')}
        </Button>
      }
    />
  );
}
