import { Button } from 'antd';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import { rateItemPoints } from '../../../shared/domain/rate-item-points.ts';
import { computeRates } from '../../../shared/domain/rates.ts';
import type { RatesItem } from '../../../shared/schema/scheme-item.ts';
import { useDesk } from './desk-context.ts';
import { OverrideDialog } from './dialogs/override-dialog.tsx';
import { RatesReadout } from './inputs/rates-readout.tsx';
import { NoteCell } from './note-cell.tsx';
import { RowFrame, type RowFrameProps } from './row-frame.tsx';
import { RowProblem } from './row-problem.tsx';
import styles from './rows.module.css';
import { useRow } from './use-row.ts';

interface RatesRowProps extends Omit<RowFrameProps, 'points' | 'note' | 'children'> {
  readonly item: RatesItem;
}

/** The rates item: computed from the membership counts, set aside only with a reason. */
export const RatesRow = memo(function RatesRow({ item, ...frame }: RatesRowProps) {
  const { t } = useTranslation();
  const { sheetId, editor, editable, policies, counts, openRoster } = useDesk();
  const [asking, setAsking] = useState(false);
  const row = useRow(editor, item.code);
  const { override } = row.value;
  const computed = rateItemPoints([item], counts, policies).get(item.code) ?? 0;
  const unknown = computeRates(counts, policies.rateDenominator).kind === 'indeterminate';
  return (
    <RowFrame
      {...frame}
      item={item}
      points={formatPoints(override?.points ?? computed)}
      note={<NoteCell code={item.code} row={row} />}
    >
      <div role="group" aria-label={t('scoreSheet.inputLabel', { code: item.code, name: item.name })}>
        <RatesReadout item={item} counts={counts} policies={policies} />
        {override && (
          <div className={styles['override']}>
            {t('scoreSheet.rates.overridden', {
              points: formatPoints(override.points),
              computed: formatPoints(computed),
              reason: override.reason,
            })}
          </div>
        )}
      </div>
      <div className={styles['actions']}>
        {editable && (
          <Button size="small" onClick={() => setAsking(true)}>
            {t('scoreSheet.rates.override')}
          </Button>
        )}
        {editable && override && (
          <Button size="small" onClick={() => editor.override(item.code, null)}>
            {t('scoreSheet.rates.withdraw')}
          </Button>
        )}
        {unknown && openRoster && (
          <Button size="small" onClick={openRoster}>
            {t('scoreSheet.rates.goRoster')}
          </Button>
        )}
      </div>
      <RowProblem row={row} onRetry={() => editor.retry(item.code)} />
      {asking && (
        <OverrideDialog
          draftKey={`override ${sheetId} ${item.code}`}
          item={item}
          policies={policies}
          computed={computed}
          onGive={(given) => editor.override(item.code, given)}
          onClose={() => setAsking(false)}
        />
      )}
    </RowFrame>
  );
});
