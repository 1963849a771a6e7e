import { Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Calls } from '../../../shared/ipc/channels.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { useCommand } from '../../ui/use-command.ts';
import styles from './backup.module.css';

interface MovedScreenProps {
  readonly backup: Calls<'backup'>;
  /** ISO 8601 in UTC, this PC's clock. */
  readonly movedAt: string;
  readonly onBack: () => void;
}

/** What a PC shows whose office works on another one: nothing is opened, so that no two do the same work. */
export function MovedScreen({ backup, movedAt, onBack }: MovedScreenProps) {
  const { t } = useTranslation();
  const { busy, run } = useCommand();
  const goOn = async () => {
    if (await run(async () => void (await backup.setMoved({ moved: false })))) onBack();
  };
  return (
    <main className={styles['moved']}>
      <div className={styles['movedCard']}>
        <Typography.Title level={3} style={{ marginTop: 0 }}>
          {t('backup.move.screen')}
        </Typography.Title>
        <Typography.Paragraph>
          {t('backup.move.screenText', { time: formatInstant(movedAt) })}
        </Typography.Paragraph>
        <Typography.Paragraph type="secondary">{t('backup.move.backText')}</Typography.Paragraph>
        <Button loading={busy} onClick={() => void goOn()}>
          {t('backup.move.back')}
        </Button>
      </div>
    </main>
  );
}
