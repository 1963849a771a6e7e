import { Button, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import { useIsCityOffice } from '../../data/use-is-city-office.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import type { AnomalyRow } from '../../ui/anomaly-rows.ts';

interface CheckCellProps {
  readonly cycleId: string;
  readonly row: AnomalyRow;
  /** An archived year is only looked at. */
  readonly closed: boolean;
}

/** Who has looked into an anomaly, or the way to say so; a click here opens nothing else. */
export function CheckCell({ cycleId, row, closed }: CheckCellProps) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const mayCheck = useIsCityOffice() && !closed;
  const [asking, setAsking] = useState(false);
  const { anomaly, checked, id, subject } = row;
  const act = checked ? 'reopen' : 'check';
  const submit = (note: string) => repositories.anomalyChecks[act](cycleId, anomaly, note);
  return (
    <span
      role="presentation"
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      {checked && (
        <Typography.Text type="secondary">
          {t('anomalies.check.line', { ...checked, at: formatInstant(checked.at) })}
        </Typography.Text>
      )}
      {mayCheck && (
        <Button type="link" size="small" onClick={() => setAsking(true)}>
          {t(`anomalies.check.${act}`)}
        </Button>
      )}
      {asking && (
        <ReasonDialog
          draftKey={`anomaly.${act}.${id}`}
          title={t(`anomalies.check.${act}Title`, { subject })}
          explain={t(`anomalies.check.${act}Text`)}
          label={t(`anomalies.check.${act}Label`)}
          placeholder={t(`anomalies.check.${act}Example`)}
          okText={t(`anomalies.check.${act}`)}
          onSubmit={submit}
          onClose={() => setAsking(false)}
        />
      )}
    </span>
  );
}
