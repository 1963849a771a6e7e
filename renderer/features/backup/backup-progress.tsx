import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BackupProgress } from '../../../shared/ipc/backup.ts';

/** What the backup is busy with, and how far it is. */
export function BackupProgressBar({ progress }: { readonly progress: BackupProgress | null }) {
  const { t } = useTranslation();
  if (!progress) return null;
  const { step, done, total } = progress;
  return (
    <div role="status" style={{ maxWidth: 480 }}>
      {t(`backup.progress.${step}`)}
      <Progress percent={total === 0 ? 0 : Math.min(100, Math.floor((done / total) * 100))} size="small" />
    </div>
  );
}
