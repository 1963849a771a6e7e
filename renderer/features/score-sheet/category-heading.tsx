import { Typography } from 'antd';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import type { ScoredCategory } from '../../../shared/schema/scheme.ts';
import { useDesk } from './desk-context.ts';
import { anchorOf } from './anchor.ts';
import styles from './rows.module.css';

/** The line above a category's items. */
export const CategoryHeading = memo(function CategoryHeading({
  category,
}: {
  readonly category: ScoredCategory;
}) {
  const { t } = useTranslation();
  const { policies } = useDesk();
  return (
    <div role="row" className={styles['section']} id={anchorOf(category.code)}>
      <div role="rowheader">
        <h2 className={styles['sectionTitle']}>{category.name}</h2>
      </div>
      <Typography.Text type="secondary">
        {category.kind === 'bonus'
          ? t('scoreSheet.category.bonusNote', { cap: formatPoints(policies.bonusCap) })
          : t('scoreSheet.category.max', { max: formatPoints(category.max) })}
      </Typography.Text>
    </div>
  );
});
