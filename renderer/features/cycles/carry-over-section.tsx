import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cycle } from '../../../shared/schema/cycle.ts';
import { CarryOverDialog } from './carry-over-dialog.tsx';
import styles from './cycles.module.css';
import { useCarryOver } from './use-carry-over.ts';

/** Offers last year's people, in one step. Nothing is shown in an office's first year. */
export function CarryOverSection({ cycle }: { readonly cycle: Cycle }) {
  const { t } = useTranslation();
  const [asks, setAsks] = useState(false);
  const offer = useCarryOver(cycle);
  if (!offer) return null;
  const n = offer.plan.keep.length;
  return (
    <section className={styles['section']}>
      <h2>{t('cycles.carry.title')}</h2>
      {n === 0 ? (
        <p className={styles['note']}>{t('cycles.carry.done')}</p>
      ) : (
        <>
          <p className={styles['note']}>{t('cycles.carry.explain')}</p>
          <Button type="primary" onClick={() => setAsks(true)}>
            {t('cycles.carry.button', { year: offer.last.year, n })}
          </Button>
        </>
      )}
      {asks && <CarryOverDialog cycle={cycle} offer={offer} onClose={() => setAsks(false)} />}
    </section>
  );
}
