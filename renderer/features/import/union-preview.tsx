import { Alert, Button, Progress, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowStanding } from '../../../shared/import/plan-unions.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import { useCommand } from '../../ui/use-command.ts';
import styles from './import.module.css';
import { usePreviewColumns } from './use-preview-columns.tsx';
import type { UnionImport } from './use-union-import.ts';

const kinds = [
  'error',
  'near',
  'repeated',
  'new',
  'update',
  'same',
] as const satisfies readonly RowStanding['kind'][];

/** The third step: every row with what would become of it; nothing is written before its button is pressed. */
export function UnionPreview({ wizard }: { readonly wizard: UnionImport }) {
  const { t } = useTranslation();
  const { busy, run } = useCommand();
  const [shown, setShown] = useState<'all' | RowStanding['kind']>('all');
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const columns = usePreviewColumns(wizard);
  const { plan, choiceOf } = wizard;
  const count = (kind: RowStanding['kind']) => plan.filter(({ standing }) => standing.kind === kind).length;
  const taken = plan.filter((row) => !['skip', 'merge'].includes(choiceOf(row).kind)).length;
  const undecided = plan.filter(
    (row) => row.standing.kind === 'near' && choiceOf(row).kind === 'skip',
  ).length;
  const present = kinds.filter((kind) => count(kind) > 0);
  return (
    <>
      {count('error') > 0 && (
        <Alert type="error" showIcon title={t('imports.preview.errors', { count: count('error') })} />
      )}
      {undecided > 0 && (
        <Alert type="warning" showIcon title={t('imports.preview.open', { count: undecided })} />
      )}
      <div className={styles['row']}>
        <Segmented
          value={shown}
          onChange={setShown}
          options={[
            { value: 'all' as const, label: t('imports.preview.all', { n: plan.length }) },
            ...present.map((kind) => ({
              value: kind,
              label: `${t(`imports.standing.${kind}`)} ${count(kind)}`,
            })),
          ]}
        />
        <div className={styles['buttons']}>
          <Button disabled={busy} onClick={() => wizard.setStage('columns')}>
            {t('common.previous')}
          </Button>
          <Button
            type="primary"
            loading={busy}
            disabled={taken === 0}
            onClick={() => void run(() => wizard.run((done, total) => setProgress({ done, total })))}
          >
            {taken === 0 ? t('imports.preview.nothing') : t('imports.preview.ok', { count: taken })}
          </Button>
        </div>
        {busy && progress.total > 0 && (
          <span role="status" style={{ minWidth: 240 }}>
            {t('imports.preview.writing', progress)}
            <Progress percent={Math.round((progress.done * 100) / progress.total)} size="small" />
          </span>
        )}
      </div>
      <FillTable
        label={t('imports.steps.preview')}
        rows={plan.filter(({ standing }) => shown === 'all' || standing.kind === shown)}
        columns={columns}
        rowKey={({ row }) => String(row.line)}
        empty={<EmptyGuide title={t('imports.preview.empty')} hint="" />}
      />
    </>
  );
}
