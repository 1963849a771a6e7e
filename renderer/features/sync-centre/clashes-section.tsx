import { useTranslation } from 'react-i18next';
import type { Sync } from '../../sync/sync.ts';
import type { OpenClash } from '../../sync/sync-records.ts';
import { useCommand } from '../../ui/use-command.ts';
import { ClashCard } from './clash-card.tsx';
import styles from './sync-centre.module.css';

interface ClashesSectionProps {
  readonly sync: Sync;
  readonly clashes: readonly OpenClash[];
}

/** Every place where two PCs said different things, until a person has chosen. */
export function ClashesSection({ sync, clashes }: ClashesSectionProps) {
  const { t } = useTranslation();
  const { busy, run } = useCommand();
  if (clashes.length === 0) return null;
  return (
    <section className={styles['section']}>
      <div className={styles['head']}>
        <h2>{t('syncCentre.clashes.title')}</h2>
        <span className={styles['quiet']}>{t('syncCentre.clashes.hint')}</span>
      </div>
      {clashes.map((clash) => (
        <ClashCard
          key={clash.key}
          clash={clash}
          busy={busy}
          onChoose={(side) => void run(() => sync.settleClash(clash.key, side))}
        />
      ))}
    </section>
  );
}
