import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { combineLatest, of } from 'rxjs';
import { AppError } from '../../../shared/lib/app-error.ts';
import { useQuery } from '../../data/use-query.ts';
import type { FileTrouble, SendFiles } from '../../sync/send-files.ts';
import { SavedTable } from '../../ui/saved-table.tsx';
import { errorMessage } from '../../ui/show-error.ts';
import { TableExport } from '../../ui/table-export.tsx';
import styles from './sync-centre.module.css';
import { useMissingFiles } from './use-missing-files.ts';

function Troubles({
  files,
  troubles,
}: {
  readonly files: SendFiles;
  readonly troubles: readonly FileTrouble[];
}) {
  const { t } = useTranslation();
  return (
    <>
      <SavedTable<FileTrouble>
        exported={t('evidence.files.troubles')}
        dated={false}
        size="middle"
        title={() => t('evidence.files.troubles')}
        rowKey={({ evidence }) => evidence.id}
        rows={troubles}
        pagination={false}
        columns={[
          { title: t('evidence.files.file'), width: 240, render: (_, { evidence }) => evidence.fileName },
          {
            title: t('evidence.files.reason'),
            render: (_, { code, params }) => errorMessage(new AppError(code, params)),
          },
        ]}
      />
      <Button onClick={() => files.retry()}>{t('evidence.files.retry')}</Button>
    </>
  );
}

/** Files on their way to the hub, and, for the city, those still on the townships' PCs. Nothing when all are there. */
export function FilesSection({ files }: { readonly files: SendFiles | null }) {
  const { t } = useTranslation();
  const missing = useMissingFiles();
  const { data } = useQuery(
    () => combineLatest([files?.waiting$ ?? of([]), files?.troubles$ ?? of([])]),
    [files],
  );
  const [waiting, troubles] = data ?? [[], []];
  const missingColumns = [
    { title: t('evidence.files.township'), dataIndex: 'name' },
    { title: t('evidence.files.title'), dataIndex: 'files', align: 'right' as const },
  ];
  const onTheWay = waiting.length - troubles.length;
  const elsewhere = missing.reduce((sum, one) => sum + one.files, 0);
  if (waiting.length === 0 && elsewhere === 0) return null;
  return (
    <section className={styles['section']}>
      <h2>{t('evidence.files.title')}</h2>
      {onTheWay > 0 && <p>{t('evidence.files.waiting', { n: onTheWay })}</p>}
      {files && troubles.length > 0 && <Troubles files={files} troubles={troubles} />}
      {elsewhere > 0 && (
        <>
          <p>
            {t('evidence.files.missing', { n: elsewhere })}{' '}
            <span className={styles['quiet']}>{t('evidence.files.missingHint')}</span>
          </p>
          <ul className={styles['pulls']}>
            {missing.map(({ name, files: count }) => (
              <li key={name}>
                {name} <span className={styles['quiet']}>{t('evidence.files.count', { n: count })}</span>
              </li>
            ))}
          </ul>
          <TableExport
            title={t('evidence.files.missing', { n: elsewhere })}
            rows={missing}
            columns={missingColumns}
            dated={false}
          />
        </>
      )}
    </section>
  );
}
