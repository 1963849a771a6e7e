import { Button, Tag, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Cycle } from '../../../shared/schema/cycle.ts';

interface AnnounceStepProps {
  readonly cycle: Cycle;
  /** Whether the stored results still follow from the sheets. */
  readonly current: boolean;
}

/** What comes after computing: the list hangs out, and is announced from there. */
export function AnnounceStep({ cycle: { status }, current }: AnnounceStepProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  if (status !== 'open') return <Tag color="success">{t('results.publish.published')}</Tag>;
  return (
    <Tooltip title={t(current ? 'results.publish.about' : 'results.publish.blocked')}>
      <Button
        type={current ? 'primary' : 'default'}
        disabled={!current}
        onClick={() => void navigate('/notice')}
      >
        {t('results.publish.next')}
      </Button>
    </Tooltip>
  );
}
