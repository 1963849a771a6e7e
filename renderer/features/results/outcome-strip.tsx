import { useTranslation } from 'react-i18next';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { formatTotal } from '../../../shared/domain/format-points.ts';
import { paysSubsidy } from '../../../shared/domain/pays-subsidy.ts';
import { formatYuan } from '../../ui/format-yuan.ts';
import styles from './explanation.module.css';
import type { ResultRow } from './result-rows.ts';
import { ResultWarnings } from './result-warnings.tsx';

interface OutcomeStripProps {
  readonly row: ResultRow;
  readonly documents: CycleDocuments;
}

/** The answer before its reasons: level, total, rank and money. */
export function OutcomeStrip({ row, documents }: OutcomeStripProps) {
  const { t } = useTranslation();
  const { outcome } = row.result;
  const level = documents.scheme.levels.find(({ code }) => code === outcome.level)?.name;
  return (
    <div className={styles['strip']}>
      <strong className={styles['answer']}>{level ?? t(`common.status.${outcome.status}`)}</strong>
      {outcome.total !== null && <strong className={styles['answer']}>{formatTotal(outcome.total)}</strong>}
      {outcome.rank !== null && <span>{t('results.explanation.rank', { rank: outcome.rank })}</span>}
      {paysSubsidy(documents.scheme) && (
        <span>{t('results.summary.yuan', { yuan: formatYuan(outcome.subsidy.amount) })}</span>
      )}
      <ResultWarnings outcome={outcome} pays={paysSubsidy(documents.scheme)} />
    </div>
  );
}
