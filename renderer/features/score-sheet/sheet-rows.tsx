import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Party } from '../../../shared/schema/sheet.ts';
import type { ScoredCategory } from '../../../shared/schema/scheme.ts';
import { CategoryHeading } from './category-heading.tsx';
import { RatesRow } from './rates-row.tsx';
import type { EarlierPoints } from './row-frame.tsx';
import { ScoredRow } from './scored-row.tsx';
import styles from './rows.module.css';

interface SheetRowsProps {
  readonly categories: readonly ScoredCategory[];
  readonly earlierParties: readonly Party[];
  readonly earlier: ReadonlyMap<string, readonly EarlierPoints[]>;
  readonly marked: ReadonlySet<string>;
  /** Last year's points (hundredths) by item; null shows no column of them. */
  readonly last: ReadonlyMap<string, number> | null;
}

const nothingEarlier: readonly EarlierPoints[] = [];

/** All items of the sheet by category. Scores live in the rows, so that this renders only for a new sheet. */
export const SheetRows = memo(function SheetRows({
  categories,
  earlierParties,
  earlier,
  marked,
  last,
}: SheetRowsProps) {
  const { t } = useTranslation();
  return (
    <div role="table" className={styles['table']} data-earlier={earlierParties.length + (last ? 1 : 0)}>
      <div role="row" className={styles['head']}>
        <div role="columnheader">{t('scoreSheet.columns.item')}</div>
        <div role="columnheader" className={styles['figure']}>
          {t('scoreSheet.columns.max')}
        </div>
        {earlierParties.map((party) => (
          <div role="columnheader" key={party} className={styles['figure']}>
            {t(party === 'self' ? 'scoreSheet.columns.self' : 'scoreSheet.columns.township')}
          </div>
        ))}
        {last && (
          <div role="columnheader" className={styles['figure']}>
            {t('scoreSheet.columns.last')}
          </div>
        )}
        <div role="columnheader">{t('scoreSheet.columns.input')}</div>
        <div role="columnheader" className={styles['figure']}>
          {t('scoreSheet.columns.given')}
        </div>
        <div role="columnheader">{t('scoreSheet.columns.note')}</div>
      </div>
      {categories.map((category) => (
        <div role="rowgroup" key={category.code}>
          <CategoryHeading category={category} />
          {category.items.map((item) => {
            const frame = {
              marked: marked.has(item.code),
              earlier: earlier.get(item.code) ?? nothingEarlier,
              last: last && (last.get(item.code) ?? ('none' as const)),
            };
            return item.kind === 'rates' ? (
              <RatesRow key={item.code} item={item} {...frame} />
            ) : (
              <ScoredRow key={item.code} item={item} {...frame} />
            );
          })}
        </div>
      ))}
    </div>
  );
});
