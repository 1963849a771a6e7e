import { Button, Typography } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { formatInstant } from '../../ui/format-instant.ts';
import { errorMessage } from '../../ui/show-error.ts';
import { SavedTable } from '../../ui/saved-table.tsx';
import { useCommand } from '../../ui/use-command.ts';
import styles from './carry.module.css';
import { ChooseButton } from '../../ui/choose-button.tsx';
import { isReady, type Incoming } from './incoming.ts';
import { readBase64 } from '../../ui/read-base64.ts';
import { useCountsText } from './use-counts-text.ts';
import { useFilesText } from './use-files-text.ts';
import { useIncoming } from './use-incoming.ts';
import { useOpenedPackage } from './use-opened-package.ts';

function StateText({ file: { error, imported } }: { readonly file: Incoming }) {
  const { t } = useTranslation();
  if (imported) {
    const { stored, duplicate, conflict, refused, filesStored, filesRefused } = imported;
    return (
      <Typography.Text type="success">
        {t('carry.facts.imported', { stored, duplicate, conflict, refused })}
        {filesStored + filesRefused > 0 &&
          t('carry.files.imported', { stored: filesStored, refused: filesRefused })}
      </Typography.Text>
    );
  }
  return error ? (
    <Typography.Text type="warning">{errorMessage(error)}</Typography.Text>
  ) : (
    t('carry.facts.ready')
  );
}

function useColumns(unitName: (code: string) => string) {
  const { t } = useTranslation();
  const countsText = useCountsText();
  const filesText = useFilesText();
  return [
    { title: t('carry.facts.file'), dataIndex: 'fileName', width: 200, ellipsis: true },
    {
      title: t('carry.facts.from'),
      width: 210,
      render: (_: unknown, { inspection }: Incoming) =>
        inspection && (
          <>
            {unitName(inspection.orgCode)} {inspection.accountName}
            <div className={styles['quiet']}>{inspection.deviceName}</div>
          </>
        ),
    },
    {
      title: t('carry.facts.serial'),
      width: 150,
      render: (_: unknown, { inspection }: Incoming) =>
        inspection && (
          <>
            {t('carry.facts.serialText', { n: inspection.header.serial })}
            <div className={styles['quiet']}>{formatInstant(inspection.header.createdAt)}</div>
          </>
        ),
    },
    {
      title: t('carry.facts.rows'),
      width: 200,
      render: (_: unknown, { inspection }: Incoming) =>
        inspection && (
          <>
            {countsText(inspection.counts, t('carry.facts.none'))}
            {filesText(inspection.files, inspection.filesLeft).map((line) => (
              <div key={line} className={styles['quiet']}>
                {line}
              </div>
            ))}
          </>
        ),
    },
    { title: t('carry.facts.state'), render: (_: unknown, file: Incoming) => <StateText file={file} /> },
  ];
}

interface IncomingSectionProps {
  readonly unitName: (code: string) => string;
  readonly onImported: () => void;
}

/** The townships' packages: chosen, listed, then imported. */
export function IncomingSection({ unitName, onImported }: IncomingSectionProps) {
  const { t } = useTranslation();
  const { busy, run } = useCommand();
  const { files, add, importAll, clear } = useIncoming();
  const ready = files.filter(isReady).length;
  const onOpen = useCallback(
    (fileName: string, base64: string) => void run(() => add(fileName, async () => base64)),
    [run, add],
  );
  useOpenedPackage(onOpen);
  const choose = async (chosen: readonly File[]): Promise<void> => {
    for (const file of chosen) await add(file.name, () => readBase64(file));
  };
  return (
    <section className={styles['section']}>
      <header className={styles['head']}>
        <h2>{t('carry.city.title')}</h2>
        <div className={styles['buttons']}>
          {files.length > 0 && (
            <Button disabled={busy} onClick={clear}>
              {t('carry.city.clear')}
            </Button>
          )}
          <ChooseButton
            multiple
            text={t('carry.city.choose')}
            busy={busy && ready === 0}
            onChoose={(chosen) => void run(() => choose(chosen))}
          />
          {ready > 0 && (
            <Button type="primary" loading={busy} onClick={() => void run(importAll).then(onImported)}>
              {t('carry.city.importAll', { n: ready })}
            </Button>
          )}
        </div>
      </header>
      <p className={styles['quiet']}>{t('carry.city.lead')}</p>
      <SavedTable<Incoming>
        exported={t('carry.city.title')}
        dated={false}
        size="middle"
        rowKey="key"
        columns={useColumns(unitName)}
        rows={files}
        pagination={false}
        locale={{
          emptyText: <EmptyGuide title={t('carry.city.emptyTitle')} hint={t('carry.city.emptyHint')} />,
        }}
      />
    </section>
  );
}
