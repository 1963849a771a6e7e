import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noteAccess } from '../../data/note-access.ts';
import { useServices } from '../../data/services-context.tsx';
import { countBundle } from '../../ui/count-bundle.ts';
import { downloadBlob } from '../../ui/download-file.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { useCommand } from '../../ui/use-command.ts';
import styles from './settings.module.css';

/** 全部资料: everything of this office as one open file. */
export function BundleSection() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const services = useServices();
  const { busy, run } = useCommand();
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const save = async () => {
    setProgress({ done: 0, total: 0 });
    const { exportOffice } = await import('../../data/bundle/export-office.ts');
    const { zip, manifest } = await exportOffice(services, (done, total) => setProgress({ done, total }));
    const at = formatInstant(manifest.createdAt).replaceAll(':', '');
    await noteAccess(services.store, {
      action: 'export-bundle',
      documentKind: 'orgUnits',
      paper: t('bundle.title'),
      rows: countBundle(manifest).documents,
    });
    downloadBlob(t('bundle.fileName', { name: manifest.office.name, at }), zip);
    void message.success(t('bundle.done', countBundle(manifest)));
    if (manifest.missingEvidence > 0)
      void message.warning(t('bundle.missing', { count: manifest.missingEvidence }), 12);
  };
  return (
    <section className={styles['section']}>
      <h2>{t('bundle.title')}</h2>
      <div className={styles['row']}>
        <span>
          {t('bundle.text')}
          {t('bundle.care')}
        </span>
        <Button loading={busy} onClick={() => void run(save)}>
          {busy ? t('bundle.exporting', progress) : t('bundle.export')}
        </Button>
      </div>
    </section>
  );
}
