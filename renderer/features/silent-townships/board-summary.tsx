import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { contactLimits } from '../../../shared/domain/contact-limits.ts';
import type { TownshipRow } from './township-rows.ts';

/** The board in one sentence: how many townships are to be called, and for what. */
export function BoardSummary({ rows }: { readonly rows: readonly TownshipRow[] }) {
  const { t } = useTranslation();
  const count = (state: TownshipRow['state']) => rows.filter((row) => row.state === state).length;
  const days = contactLimits.silentDays;
  const parts = (['silent', 'troubled', 'none'] as const).flatMap((state) => {
    const n = count(state);
    return n === 0 ? [] : [t(`silentTownships.summary.${state}`, { n, days })];
  });
  const isWell = parts.length === 0;
  return (
    <Alert
      showIcon
      type={count('silent') > 0 ? 'warning' : isWell ? 'success' : 'info'}
      title={
        isWell
          ? t('silentTownships.summary.well', { n: rows.length, days })
          : t('silentTownships.summary.sentence', { parts: parts.join(t('silentTownships.summary.comma')) })
      }
    />
  );
}
