import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Batch } from '../../../shared/domain/fold-batches.ts';
import type { BatchLine } from '../../../shared/schema/subsidy-case.ts';
import { useServices } from '../../data/services-context.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

interface UndoReturnButtonProps {
  readonly batch: Batch;
  readonly line: BatchLine;
}

const words = {
  pay: {
    button: 'subsidy.outcome.undoReturned',
    title: 'subsidy.outcome.undoReturnedTitle',
    text: 'subsidy.outcome.undoReturnedText',
  },
  recover: {
    button: 'subsidy.outcome.undoNotRecovered',
    title: 'subsidy.outcome.undoNotRecoveredTitle',
    text: 'subsidy.outcome.undoNotRecoveredText',
  },
} as const;

/** Takes back a return that was recorded by mistake, with a reason. */
export function UndoReturnButton({ batch, line }: UndoReturnButtonProps) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const [asking, setAsking] = useState(false);
  const text = words[batch.batch.direction];
  return (
    <>
      <Button type="link" size="small" onClick={() => setAsking(true)}>
        {t(text.button)}
      </Button>
      {asking && (
        <ReasonDialog
          draftKey={`subsidy.undo.${batch.id}.${line.no}`}
          title={t(text.title, { name: line.name })}
          explain={t(text.text)}
          label={t('subsidy.outcome.undoReason')}
          placeholder={t('subsidy.outcome.undoExample')}
          okText={t(text.button)}
          onSubmit={(reason) => repositories.subsidies.undoReturn(batch.id, line.no, reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
