import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PullProgressList } from '../features/sync-centre/pull-section.tsx';
import type { SyncStatus } from '../sync/sync-status.ts';
import { useSyncStatus } from '../sync/use-sync-status.ts';
import styles from './first-pull-gate.module.css';

/** Only while the hub answers: a PC that is cut off is there to be worked with. */
const isFirstPull = ({ complete, phase }: SyncStatus): boolean =>
  !complete && (phase === 'connecting' || phase === 'working' || phase === 'idle');

/** Shows how far the first pull is, before the screens that it fills; nobody has to wait for it. */
export function FirstPullGate({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const status = useSyncStatus();
  const [passed, setPassed] = useState(false);
  if (passed) return children;
  if (status === undefined) return null;
  if (status === null || !isFirstPull(status)) {
    setPassed(true);
    return children;
  }
  return (
    <main className={styles['gate']}>
      <h1>{t('syncCentre.pull.gateTitle')}</h1>
      <p>{t(status.phase === 'connecting' ? 'syncCentre.phase.connecting' : 'syncCentre.pull.gateText')}</p>
      <div role="status">
        <PullProgressList pulls={status.pulls} />
      </div>
      <Button onClick={() => setPassed(true)}>{t('syncCentre.pull.gatePass')}</Button>
    </main>
  );
}
