import { Alert, Drawer } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { of } from 'rxjs';
import type { Evidence } from '../../../../shared/schema/evidence.ts';
import { useQuery } from '../../../data/use-query.ts';
import { useSync } from '../../../sync/sync-provider.ts';
import { AddFiles } from './add-files.tsx';
import { useEvidence } from './evidence-context.ts';
import styles from './evidence.module.css';
import { FileCard } from './file-card.tsx';
import type { AttachProgress } from './use-attach.ts';

interface EvidenceDrawerProps {
  readonly title: string;
  /** What the item asks for. */
  readonly hint: string;
  readonly files: readonly Evidence[];
  readonly progress: AttachProgress | null;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onClose: () => void;
}

/** Files pasted anywhere while the drawer is open are meant for it. */
function usePaste(onFiles: (files: readonly File[]) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || event.defaultPrevented) return;
      event.preventDefault();
      onFiles(files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  });
}

function useWaitingIds(): ReadonlySet<string> {
  const files = useSync()?.files ?? null;
  const { data } = useQuery(() => files?.waiting$ ?? of([]), [files]);
  return new Set(data?.map(({ id }) => id));
}

/** The files of one item, to look at, add and remove. */
export function EvidenceDrawer(props: EvidenceDrawerProps) {
  const { title, hint, files, progress, onFiles, onClose } = props;
  const { t } = useTranslation();
  const { locked } = useEvidence();
  const waiting = useWaitingIds();
  usePaste(onFiles);
  return (
    <Drawer open title={title} size={520} onClose={onClose}>
      {hint !== '' && <p className={styles['asked']}>{hint}</p>}
      {locked === null ? (
        <>
          <AddFiles progress={progress} onFiles={onFiles} />
          <p className={styles['quiet']}>{t('evidence.hint')}</p>
        </>
      ) : (
        <Alert type="info" showIcon title={t(`evidence.locked.${locked}`)} />
      )}
      {files.length === 0 ? (
        <div className={styles['empty']}>
          <div>{t('evidence.empty')}</div>
          {locked === null && <div className={styles['quiet']}>{t('evidence.emptyHint')}</div>}
        </div>
      ) : (
        <ul className={styles['files']}>
          {files.map((one) => (
            <FileCard key={one.id} evidence={one} waiting={waiting.has(one.id)} />
          ))}
        </ul>
      )}
    </Drawer>
  );
}
