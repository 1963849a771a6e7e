import {
  CloudSyncOutlined,
  CloudOutlined,
  CheckCircleOutlined,
  ExclamationCircleOutlined,
  LoadingOutlined,
} from '@ant-design/icons';
import { Button, Tooltip, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { AppError } from '../../shared/lib/app-error.ts';
import { allPending, badgeState, type BadgeState } from '../sync/badge-state.ts';
import type { SyncStatus } from '../sync/sync-status.ts';
import { useSyncStatus } from '../sync/use-sync-status.ts';
import { formatInstant } from '../ui/format-instant.ts';
import { errorMessage } from '../ui/show-error.ts';
import styles from './shell.module.css';

const icons: Readonly<Record<BadgeState['kind'], ReactNode>> = {
  apart: <CloudOutlined />,
  connecting: <LoadingOutlined />,
  working: <CloudSyncOutlined />,
  attention: <ExclamationCircleOutlined />,
  done: <CheckCircleOutlined />,
};

/** Grey: at rest; blue: at work; orange: somebody must act; green: the city has everything. */
const tones = {
  apart: { type: 'secondary' },
  connecting: { className: styles['working'] ?? '' },
  working: { className: styles['working'] ?? '' },
  attention: { type: 'warning' },
  done: { type: 'success' },
} as const;

function useHint(status: SyncStatus | null): string {
  const { t } = useTranslation();
  if (status === null) return t('syncCentre.badge.notConnected');
  const { problem, lastSuccessAt, phase } = status;
  const pending = allPending(status);
  const lines = [
    phase === 'off' && t('syncCentre.badge.paused'),
    problem && errorMessage(new AppError(problem.code, problem.params)),
    pending > 0 && t('syncCentre.badge.pending', { n: pending }),
    lastSuccessAt
      ? t('syncCentre.badge.last', { time: formatInstant(lastSuccessAt) })
      : t('syncCentre.badge.never'),
  ];
  return lines.filter((line) => typeof line === 'string').join('\n');
}

/** Whether the city has what this office entered; leads to the sync centre. */
export function SyncBadge() {
  const status = useSyncStatus();
  return status === undefined ? null : <Badge status={status} />;
}

function Badge({ status }: { readonly status: SyncStatus | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const hint = useHint(status);
  const state = badgeState(status);
  const count = 'count' in state ? state.count : 0;
  return (
    <Tooltip title={<span style={{ whiteSpace: 'pre-line' }}>{hint}</span>}>
      <Button type="text" size="small" onClick={() => void navigate('/sync')}>
        <Typography.Text role="status" {...tones[state.kind]}>
          {icons[state.kind]} {t(`syncCentre.badge.${state.kind}`)}
          {count > 0 && ` ${count}`}
        </Typography.Text>
      </Button>
    </Tooltip>
  );
}
