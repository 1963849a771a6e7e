import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RowState } from './editor/row-state.ts';
import styles from './rows.module.css';

interface RowProblemProps {
  readonly row: RowState;
  readonly onRetry: () => void;
}

/** Beside the field: why what was typed cannot stand, or why it is not saved. */
export function RowProblem({ row, onRetry }: RowProblemProps) {
  const { t } = useTranslation();
  return (
    <>
      {row.refused !== null && (
        <div role="alert" className={styles['problem']}>
          {row.refused}
        </div>
      )}
      {row.failed !== null && (
        <div role="alert" className={styles['problem']}>
          {t('scoreSheet.saveFailed', { message: row.failed })}{' '}
          <Button size="small" onClick={onRetry}>
            {t('scoreSheet.retry')}
          </Button>
        </div>
      )}
    </>
  );
}
