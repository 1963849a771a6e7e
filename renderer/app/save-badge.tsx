import { CheckCircleOutlined, LoadingOutlined, WarningOutlined } from '@ant-design/icons';
import { Tooltip, Typography } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { SaveState } from '../data/save-status.ts';
import { useServices } from '../data/services-context.tsx';
import { useQuery } from '../data/use-query.ts';
import { errorMessage } from '../ui/show-error.ts';

/** “已保存到本机” only when every copy this machine keeps has everything. */
export function SaveBadge() {
  const { saveStatus } = useServices();
  const { data } = useQuery(() => saveStatus.state$, [saveStatus]);
  return data ? <Badge state={data} /> : null;
}

function Badge({ state }: { readonly state: SaveState }) {
  const { t } = useTranslation();
  if (state.error) {
    return (
      <Tooltip title={errorMessage(state.error)}>
        <Typography.Text type="danger" role="status">
          <WarningOutlined /> {t('shell.saveFailed')}
        </Typography.Text>
      </Tooltip>
    );
  }
  if (state.pending > 0) {
    return (
      <Typography.Text type="secondary" role="status">
        <LoadingOutlined /> {t('shell.saving')}
      </Typography.Text>
    );
  }
  const time = state.lastSavedAt ? dayjs(state.lastSavedAt).format('HH:mm:ss') : '';
  const hint = state.copies === 1 ? t('shell.savedOnceHint') : t('shell.savedAt', { time });
  return (
    <Tooltip title={hint}>
      <Typography.Text type="success" role="status">
        <CheckCircleOutlined /> {t(state.copies === 1 ? 'shell.savedOnce' : 'shell.saved')}
      </Typography.Text>
    </Tooltip>
  );
}
