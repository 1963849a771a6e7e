import { FileImageOutlined, FilePdfOutlined } from '@ant-design/icons';
import { Button, Image, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../shared/schema/evidence.ts';
import { formatFileSize } from '../../../ui/format-file-size.ts';
import { formatInstant } from '../../../ui/format-instant.ts';
import { OriginalDigest } from '../../../ui/original-digest.tsx';
import { useUndo } from '../../../ui/use-undo.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useEvidence } from './evidence-context.ts';
import styles from './evidence.module.css';
import { useEvidenceFile } from './use-evidence-file.ts';

interface FileCardProps {
  readonly evidence: Evidence;
  /** Known not to be at the hub yet. */
  readonly waiting: boolean;
}

function RemoveButton({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation();
  const { remove, restore } = useEvidence();
  const { busy, run } = useCommand();
  const offerUndo = useUndo();
  const { fileName: name } = evidence;
  const removeIt = async (): Promise<void> => {
    if (await run(() => remove(evidence))) {
      offerUndo(t('evidence.removed', { name }), () => restore(evidence));
    }
  };
  return (
    <Button loading={busy} aria-label={t('evidence.removeLabel', { name })} onClick={() => void removeIt()}>
      {t('evidence.remove')}
    </Button>
  );
}

/** One file: its picture, what it is, and what can be done with it. */
export function FileCard({ evidence, waiting }: FileCardProps) {
  const { t } = useTranslation();
  const { locked } = useEvidence();
  const { state, url, fetchFile, openOutside } = useEvidenceFile(evidence);
  const [previewing, setPreviewing] = useState(false);
  const { fileName: name, mediaType, bytes, createdAt } = evidence;
  const isPdf = mediaType === 'application/pdf';
  const view = async (): Promise<void> => {
    if (isPdf) await openOutside();
    else if (await fetchFile()) setPreviewing(true);
  };
  const verb = state === 'elsewhere' ? 'fetch' : isPdf ? 'open' : 'view';
  return (
    <li className={styles['file']}>
      <div className={styles['thumb']}>
        {url === null ? (
          isPdf ? (
            <FilePdfOutlined />
          ) : (
            <FileImageOutlined />
          )
        ) : (
          <Image
            src={url}
            alt={name}
            width={64}
            height={64}
            preview={{ open: previewing, onOpenChange: setPreviewing, cover: null }}
          />
        )}
      </div>
      <div className={styles['facts']}>
        <div className={styles['fileName']}>{name}</div>
        <div className={styles['quiet']}>
          {formatFileSize(bytes)} · {formatInstant(createdAt)}
        </div>
        <OriginalDigest {...evidence} />
        {waiting && <Tag color="processing">{t('evidence.waiting')}</Tag>}
        {state === 'elsewhere' && <Tag>{t('evidence.elsewhere')}</Tag>}
      </div>
      <Button
        loading={state === 'fetching'}
        aria-label={t(isPdf ? 'evidence.openLabel' : 'evidence.viewLabel', { name })}
        onClick={() => void view()}
      >
        {t(`evidence.${verb}`)}
      </Button>
      {locked === null && <RemoveButton evidence={evidence} />}
    </li>
  );
}
