import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Batch } from '../../../shared/domain/fold-batches.ts';
import { withoutConsent } from '../../../shared/domain/privacy/consented.ts';
import type { SubsidyView } from './use-subsidy.ts';

interface ConsentAlertProps {
  readonly view: SubsidyView;
  readonly batch: Batch;
}

/** Names, for finance alone, whom a batch pays without a recorded consent, until the bank has answered for all. */
export function ConsentAlert({ view, batch: { batch, stage } }: ConsentAlertProps) {
  const { t } = useTranslation();
  if (!view.isFinance || batch.direction !== 'pay' || stage === 'cancelled' || stage === 'closed')
    return null;
  const names = [...new Set(withoutConsent(batch.lines, view.ledger).map(({ name }) => name))];
  if (names.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('subsidy.consent.batch', { count: names.length, names: names.join('、') })}
    />
  );
}
