import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenFiles } from '../../../shared/transfer/carried-files.ts';
import { countByCollection } from '../../../shared/transfer/package-contents.ts';
import { useServices } from '../../data/services-context.tsx';
import type { Sync } from '../../sync/sync.ts';
import { useCommand } from '../../ui/use-command.ts';
import styles from './carry.module.css';
import { useFilesText } from './use-files-text.ts';

interface Written extends ChosenFiles {
  readonly serial: number;
  readonly n: number;
}

/** Writes a package and saves it; null when the person thought better of it. */
function useExport(sync: Sync): () => Promise<Written | null> {
  const { bridge, store } = useServices();
  return async () => {
    const contents = await sync.carry.collect();
    const { files, filesLeft } = contents;
    const { header, sha256, package: sealed, fileName } = await bridge.carry.seal(contents);
    const { saved } = await bridge.carry.save({ fileName, package: sealed });
    if (!saved) return null;
    const { serial, createdAt } = header;
    const counts = countByCollection(contents.rows);
    await sync.carry.register({ direction: 'out', serial, createdAt, by: store.actor.name, counts, sha256 });
    return { serial, n: contents.rows.length, files, filesLeft };
  };
}

/** What went along of the evidence, and what did not. */
function FilesNote({ written: { files, filesLeft } }: { readonly written: Written }) {
  const text = useFilesText();
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const lines = text({ count: files.length, bytes }, filesLeft);
  return lines.map((line) => <div key={line}>{line}</div>);
}

/** 第一步: what waits to be sent goes onto the stick. */
export function OutSection({ sync, pending }: { readonly sync: Sync; readonly pending: number }) {
  const { t } = useTranslation();
  const { busy, run } = useCommand();
  const [written, setWritten] = useState<Written | null>(null);
  const write = useExport(sync);
  return (
    <section className={styles['section']}>
      <h2>{t('carry.out.title')}</h2>
      <div className={styles['line']}>
        <span>{pending > 0 ? t('carry.out.pending', { n: pending }) : t('carry.out.nothing')}</span>
        <Button
          type="primary"
          loading={busy}
          onClick={() => void run(async () => setWritten((await write()) ?? written))}
        >
          {t('carry.out.action')}
        </Button>
      </div>
      {written && (pending > 0 || written.n === 0 || written.files.length > 0) && (
        <Alert
          showIcon
          type="success"
          title={t('carry.out.done', { serial: written.serial, n: written.n })}
          description={
            <>
              <FilesNote written={written} />
              {written.n > 0 && t('carry.out.doneHint')}
            </>
          }
        />
      )}
    </section>
  );
}
