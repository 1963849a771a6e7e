import { Tag } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { ResultFreshness } from '../../data/result-freshness.ts';

/** When the results were computed, and whether they still hold. */
export function FreshnessLine({ freshness }: { readonly freshness: ResultFreshness }) {
  const { t } = useTranslation();
  if (freshness.kind === 'never') return <span role="status">{t('results.freshness.never')}</span>;
  const at = dayjs(freshness.computedAt).format('YYYY-MM-DD HH:mm');
  if (freshness.kind === 'current')
    return <span role="status">{t('results.freshness.current', { at })}</span>;
  return (
    <span role="status">
      <Tag color="warning">{t('results.freshness.outdated')}</Tag>
      {t('results.freshness.outdatedHint', { at, count: freshness.changed.length })}
    </span>
  );
}
