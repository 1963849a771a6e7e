import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleDocuments } from '../../../../shared/archive/from-documents.ts';
import type { CandidacyRow } from '../../../data/candidacy-rows.ts';
import { useNoteAccess } from '../../../data/note-access.ts';
import { downloadFile } from '../../../ui/download-file.ts';
import { useCommand } from '../../../ui/use-command.ts';
import { mayFillIn, zipForms } from './export-forms.ts';
import { FormImport } from './form-import.tsx';

interface FormButtonsProps {
  readonly documents: CycleDocuments;
  readonly rows: readonly CandidacyRow[];
  /** Those in the list as it is filtered now; their forms are handed out. */
  readonly shown: readonly CandidacyRow[];
}

/** Hands the self-assessments out as spreadsheets and takes them in again. */
export function FormButtons({ documents, rows, shown }: FormButtonsProps) {
  const { t } = useTranslation();
  const { busy, run } = useCommand();
  const noteAccess = useNoteAccess();
  const [done, setDone] = useState(0);
  const [importing, setImporting] = useState(false);
  const open = shown.filter(mayFillIn);
  const exportAll = async () => {
    const { id, year } = documents.cycle;
    const zip = await zipForms(documents, open, setDone);
    const count = open.length;
    await noteAccess({ action: 'export-form', documentKind: 'cycles', documentId: id, rows: count });
    downloadFile(t('selfForms.zipFile', { year, count }), zip, 'application/zip');
  };
  return (
    <>
      <Button
        loading={busy}
        disabled={open.length === 0}
        title={t('selfForms.exportHint')}
        onClick={() => void run(exportAll)}
      >
        {busy
          ? t('selfForms.exporting', { done, total: open.length })
          : t('selfForms.export', { count: open.length })}
      </Button>
      <Button onClick={() => setImporting(true)}>{t('selfForms.import')}</Button>
      {importing && <FormImport documents={documents} rows={rows} onClose={() => setImporting(false)} />}
    </>
  );
}
