import { Alert, Modal, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { errorMessage } from '../../ui/show-error.ts';
import type { PastedCell, PastePlan, PlannedCell } from './plan-paste.ts';
import styles from './score-grid.module.css';
import { cellsToWrite } from './use-fill-grid.ts';

interface PasteDialogProps {
  readonly plan: PastePlan;
  readonly onFill: (plan: PastePlan, onProgress: (done: number) => void) => Promise<void>;
  readonly onClose: () => void;
}

/** What a pasted block would change, cell by cell, before anything is written. */
export function PasteDialog({ plan, onFill, onClose }: PasteDialogProps) {
  const { t } = useTranslation();
  const [done, setDone] = useState<number | null>(null);
  const cells = plan.rows.flat();
  const countOf = (kind: PastedCell['kind']) => cells.filter(({ cell }) => cell.kind === kind).length;
  const count = cellsToWrite(plan).length;
  const wrong = countOf('wrong');
  const fill = async () => {
    setDone(0);
    await onFill(plan, setDone);
    onClose();
  };
  return (
    <Modal
      open
      width={860}
      title={t('panelDesk.grid.pasteTitle')}
      okText={t('panelDesk.grid.fill', { count })}
      okButtonProps={{ disabled: count + wrong === 0, loading: done !== null }}
      cancelButtonProps={{ disabled: done !== null }}
      closable={done === null}
      mask={{ closable: false }}
      onOk={() => void fill()}
      onCancel={onClose}
    >
      <p role="status">
        {t('panelDesk.grid.pasteCounts', {
          fresh: countOf('new'),
          changed: countOf('changed'),
          same: countOf('same'),
          wrong,
          locked: countOf('locked'),
        })}
      </p>
      {wrong > 0 && <Alert type="warning" showIcon title={t('panelDesk.grid.pasteWrong')} />}
      {plan.outside.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('panelDesk.grid.outside', {
            count: plan.outside.length,
            texts: plan.outside.slice(0, 8).join('、'),
          })}
        />
      )}
      {done !== null && <Progress percent={Math.round((done / Math.max(1, count)) * 100)} />}
      <PlanTable plan={plan} />
    </Modal>
  );
}

function PlanTable({ plan }: Pick<PasteDialogProps, 'plan'>) {
  const { t } = useTranslation();
  return (
    <div className={styles['plan']}>
      <table className={styles['grid']} aria-label={t('panelDesk.grid.pasteTitle')}>
        <thead>
          <tr>
            <th className={styles['who']} scope="col">
              {t('panel.column.name')}
            </th>
            {plan.rows[0]?.map(({ column }) => (
              <th key={column.code} scope="col" title={column.name}>
                <div className={styles['headName']}>{column.name}</div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.rows.map((cells) => (
            <tr key={cells[0]?.row.id}>
              <th className={styles['who']} scope="row">
                {cells[0]?.row.name}
              </th>
              {cells.map((planned) => (
                <PlanCell key={planned.column.code} planned={planned} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PlanCell({ planned: { text, cell } }: { readonly planned: PlannedCell }) {
  const { t } = useTranslation();
  if (cell.kind === 'wrong') {
    const { problem } = cell;
    return (
      <td className={styles['refused']}>
        <strong>{text}</strong>
        <div className={styles['why']}>{errorMessage(new AppError(problem.code, problem.params))}</div>
      </td>
    );
  }
  if (cell.kind === 'locked') return <td className={styles['unit']}>{t('panelDesk.grid.locked')}</td>;
  if (cell.kind === 'changed') {
    return (
      <td>
        <s className={styles['unit']}>{formatPoints(cell.before)}</s>{' '}
        <strong>{formatPoints(cell.points)}</strong>
      </td>
    );
  }
  return <td>{cell.kind === 'new' ? <strong>{formatPoints(cell.points)}</strong> : text}</td>;
}
