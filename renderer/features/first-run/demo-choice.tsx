import { Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { demoProfiles } from '../../../shared/demo/demo-profiles.ts';
import type { Profile } from '../../../shared/ipc/profile.ts';
import { newId } from '../../data/new-id.ts';
import { useCommand } from '../../ui/use-command.ts';
import styles from './first-run.module.css';

interface DemoChoiceProps {
  readonly onChoose: (profile: Profile) => Promise<void>;
}

/** Opens the invented data as a township clerk. */
export function DemoChoice({ onChoose }: DemoChoiceProps) {
  const { t } = useTranslation();
  const { busy, run } = useCommand();
  const open = () =>
    run(async () => {
      const [township] = demoProfiles(newId('pc'));
      if (township) await onChoose(township);
    });
  return (
    <section className={styles['choice']} aria-labelledby="first-run-demo">
      <h2 id="first-run-demo" className={styles['title']}>
        {t('firstRun.demo.title')}
      </h2>
      <Typography.Paragraph>{t('firstRun.demo.text')}</Typography.Paragraph>
      <Typography.Paragraph type="secondary">{t('firstRun.demo.identity')}</Typography.Paragraph>
      <span className={styles['space']} />
      <Button type="primary" size="large" loading={busy} block onClick={() => void open()}>
        {t('firstRun.demo.open')}
      </Button>
    </section>
  );
}
