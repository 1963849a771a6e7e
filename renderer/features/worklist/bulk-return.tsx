import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sheetId } from '../../../shared/schema/sheet.ts';
import { useServices } from '../../data/services-context.tsx';
import { BulkDialog } from '../../ui/bulk-dialog.tsx';
import type { WorkRow } from './work-rows.ts';

interface BulkReturnProps {
  /** What is chosen in the list. */
  readonly rows: readonly WorkRow[];
  readonly onDone: () => void;
}

/** Sends the chosen townships' sheets back with one reason. */
export function BulkReturn({ rows, onDone }: BulkReturnProps) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button disabled={rows.length === 0} onClick={() => setOpen(true)}>
        {t('worklist.bulk.button', { count: rows.length })}
      </Button>
      {open && (
        <BulkDialog
          title={t('worklist.bulk.title')}
          explain={t('worklist.returning.explain')}
          rows={rows.map(({ line, township: { kind } }) => ({
            id: sheetId(line.id, 'township'),
            name: `${line.name}（${line.township}）`,
            refusal:
              kind === 'submitted'
                ? null
                : t('worklist.bulk.notSubmitted', { state: t(`worklist.standing.${kind}`) }),
          }))}
          reason={{ label: t('worklist.returning.reason'), placeholder: t('worklist.returning.reasonHint') }}
          act={(id, reason) => repositories.cases.returnSheet(id, reason, [])}
          takeBack={repositories.cases.takeBackReturn}
          onClose={(acted) => {
            setOpen(false);
            if (acted) onDone();
          }}
        />
      )}
    </>
  );
}
