import { Alert, Button, Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contactLimits } from '../../../shared/domain/contact-limits.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { openMatters } from '../../sync/badge-state.ts';
import type { SyncProblem, SyncStatus } from '../../sync/sync-status.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { errorMessage } from '../../ui/show-error.ts';

const tones = {
  off: 'info',
  connecting: 'info',
  working: 'info',
  offline: 'info',
  idle: 'success',
  blocked: 'warning',
} as const;

function PhaseAlert({ status }: { readonly status: SyncStatus }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { phase, problem } = status;
  // The title has said already that the hub cannot be reached.
  const hintOf = ({ code, params }: SyncProblem): string =>
    code === 'HUB_UNREACHABLE' ? t('syncCentre.phase.offlineHint') : errorMessage(new AppError(code, params));
  const matters = openMatters(status);
  const unsettled = phase === 'idle' && matters > 0;
  return (
    <Alert
      showIcon
      type={unsettled ? 'warning' : tones[phase]}
      title={t(unsettled ? 'syncCentre.phase.idleRefused' : `syncCentre.phase.${phase}`, { n: matters })}
      description={problem && hintOf(problem)}
      action={
        phase === 'blocked' && (
          <Button onClick={() => void navigate('/settings?part=hub')}>{t('syncCentre.toSettings')}</Button>
        )
      }
    />
  );
}

function DriftAlert({ driftMs }: { readonly driftMs: number | null }) {
  const { t } = useTranslation();
  const minutes = Math.round((driftMs ?? 0) / 60_000);
  if (Math.abs(driftMs ?? 0) < contactLimits.clockMs) return null;
  return (
    <Alert
      showIcon
      type="warning"
      title={t(minutes > 0 ? 'syncCentre.drift.ahead' : 'syncCentre.drift.behind', { n: Math.abs(minutes) })}
      description={t('syncCentre.drift.text')}
    />
  );
}

/** How the sync stands, in plain words. */
export function StatusSection({ status }: { readonly status: SyncStatus }) {
  const { t } = useTranslation();
  const { lastSuccessAt, pending, clockDriftMs } = status;
  return (
    <>
      <PhaseAlert status={status} />
      <DriftAlert driftMs={clockDriftMs} />
      <Descriptions
        bordered
        size="small"
        column={2}
        styles={{ label: { width: 120 } }}
        items={[
          {
            key: 'last',
            label: t('syncCentre.last'),
            children: lastSuccessAt ? formatInstant(lastSuccessAt) : t('syncCentre.never'),
          },
          {
            key: 'pending',
            label: t('syncCentre.pending'),
            children: t('syncCentre.pendingText', { n: pending }),
          },
        ]}
      />
    </>
  );
}
