import { Space, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { isWarning } from '../../ui/is-warning.ts';
import type { GradedResult } from '../../../shared/schema/graded-result.ts';

interface ResultWarningsProps {
  readonly outcome: GradedResult;
  /** Whether the scheme pays anything: where it does not, nobody asks why he is not paid. */
  readonly pays: boolean;
}

/** Why somebody has no level, what was decided against him, and why an amount is not paid. */
export function ResultWarnings({ outcome, pays }: ResultWarningsProps) {
  const { t } = useTranslation();
  const { status, vetoes, warnings, subsidy } = outcome;
  return (
    <Space size={4} wrap>
      {status !== 'graded' && <Tag>{t(`common.status.${status}`)}</Tag>}
      {vetoes.length > 0 && <Tag color="error">{`${t('results.column.vetoed')} ${vetoes.join('、')}`}</Tag>}
      {warnings.filter(isWarning).map((warning) => (
        <Tag key={warning} color="warning">
          {t(`common.warnings.${warning}`)}
        </Tag>
      ))}
      {pays && subsidy.suppressed && <Tag>{t(`results.suppressed.${subsidy.suppressed}`)}</Tag>}
    </Space>
  );
}
