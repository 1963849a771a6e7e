import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../../shared/ipc/profile.ts';
import { matchesTyped } from '../../data/matches-typed.ts';
import { officeProfile } from '../../data/office-profile.ts';
import { OfficeForm } from '../../ui/office-form.tsx';
import { useCommand } from '../../ui/use-command.ts';
import styles from './first-run.module.css';

interface OfficeChoiceProps {
  readonly onChoose: (profile: Profile) => Promise<void>;
}

/** Starts an office's own, empty data. */
export function OfficeChoice({ onChoose }: OfficeChoiceProps) {
  const { t } = useTranslation();
  const { busy, run } = useCommand();
  return (
    <section className={styles['choice']} aria-labelledby="first-run-office">
      <h2 id="first-run-office" className={styles['title']}>
        {t('firstRun.office.title')}
      </h2>
      <Typography.Paragraph>{t('firstRun.office.text')}</Typography.Paragraph>
      <OfficeForm
        busy={busy}
        matches={matchesTyped}
        onChoose={(office) => void run(() => onChoose(officeProfile(office)))}
      />
    </section>
  );
}
