import { useTranslation } from 'react-i18next';
import { formatPoints, formatTotal } from '../../../shared/domain/format-points.ts';
import { anchorOf } from './anchor.ts';
import styles from './category-nav.module.css';
import type { SheetFigures } from './sheet-figures.ts';

interface CategoryNavProps {
  readonly figures: SheetFigures;
  readonly bonusCap: number;
  /** Parts of the page below the items: 评审意见, 一票否决. */
  readonly further: readonly { readonly anchor: string; readonly label: string }[];
}

const scrollTo = (anchor: string): void =>
  document.getElementById(anchor)?.scrollIntoView({ block: 'start' });

/** The categories with subtotal, maximum and progress; a click goes there. */
export function CategoryNav({ figures, bonusCap, further }: CategoryNavProps) {
  const { t } = useTranslation();
  const sums = [
    { label: t('scoreSheet.nav.base'), points: figures.base },
    { label: t('scoreSheet.nav.bonus', { cap: formatPoints(bonusCap) }), points: figures.bonus },
    { label: t('scoreSheet.nav.sum'), points: figures.total },
  ];
  return (
    <nav className={styles['nav']} aria-label={t('scoreSheet.nav.label')}>
      {figures.categories.map(({ code, name, points, max, scored, items }) => (
        <button key={code} type="button" className={styles['entry']} onClick={() => scrollTo(anchorOf(code))}>
          <span className={styles['line']}>
            <span>{name}</span>
            <span>
              <strong>{formatPoints(points)}</strong> / {formatPoints(max)}
            </span>
          </span>
          <span className={styles['progress']} data-done={scored === items || undefined}>
            {t('scoreSheet.nav.done', { done: scored, all: items })}
          </span>
        </button>
      ))}
      {further.map(({ anchor, label }) => (
        <button key={anchor} type="button" className={styles['entry']} onClick={() => scrollTo(anchor)}>
          {label}
        </button>
      ))}
      <dl className={styles['sums']}>
        {sums.map(({ label, points }) => (
          <div key={label} className={styles['line']}>
            <dt>{label}</dt>
            <dd>{formatTotal(points)}</dd>
          </div>
        ))}
      </dl>
    </nav>
  );
}
