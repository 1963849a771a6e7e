import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../shared/schema/evidence.ts';
import { useServices } from '../../data/services-context.tsx';
import { formatFileSize } from '../../ui/format-file-size.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { OriginalDigest } from '../../ui/original-digest.tsx';
import { useCommand } from '../../ui/use-command.ts';
import styles from './provenance.module.css';

/** The files behind one number, each to be opened. */
export function EvidenceList({ files }: { readonly files: readonly Evidence[] }) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const { busy, run } = useCommand();
  if (files.length === 0) return <div className={styles['quiet']}>{t('provenance.noEvidence')}</div>;
  return (
    <ul className={styles['files']}>
      {files.map((file) => (
        <li key={file.id}>
          <span>
            {file.fileName}
            <div className={styles['quiet']}>
              {formatFileSize(file.bytes)} · {formatInstant(file.createdAt)} ·{' '}
              {t('provenance.digest', { digest: file.sha256.slice(0, 12) })}
            </div>
            <OriginalDigest {...file} />
          </span>
          <Button
            loading={busy}
            aria-label={t('evidence.openLabel', { name: file.fileName })}
            onClick={() => void run(() => repositories.evidence.open(file))}
          >
            {t('evidence.open')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
