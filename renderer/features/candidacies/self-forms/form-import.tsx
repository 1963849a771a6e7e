import { Button, Modal, Spin, Typography, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CycleDocuments } from '../../../../shared/archive/from-documents.ts';
import type { CandidacyRow } from '../../../data/candidacy-rows.ts';
import { FormResults } from './form-results.tsx';
import { useFormImport } from './use-form-import.ts';

interface FormImportProps {
  readonly documents: CycleDocuments;
  readonly rows: readonly CandidacyRow[];
  readonly onClose: () => void;
}

/** Takes filled forms in, many at once: first what is in them is shown, then it is saved. */
export function FormImport({ documents, rows, onClose }: FormImportProps) {
  const { t } = useTranslation();
  const { forms, progress, busy, ready, read, take, restart } = useFormImport(documents, rows, onClose);
  const footer = forms.length > 0 && (
    <>
      <Button onClick={restart} disabled={busy}>
        {t('selfForms.again')}
      </Button>
      <Button type="primary" onClick={() => void take()} loading={busy} disabled={ready === 0}>
        {t('selfForms.take', { count: ready })}
      </Button>
    </>
  );
  return (
    <Modal open title={t('selfForms.importTitle')} width={1000} onCancel={onClose} footer={footer || null}>
      {forms.length > 0 ? (
        <FormResults forms={forms} />
      ) : (
        <Spin
          spinning={progress !== null}
          description={t('selfForms.reading', { ...(progress ?? { done: 0, total: 0 }) })}
        >
          <Upload.Dragger
            multiple
            accept=".xlsx,.xls,.zip"
            showUploadList={false}
            disabled={progress !== null}
            beforeUpload={(file, files) => {
              // It is called once for each file; the last call has them all.
              if (file === files.at(-1)) void read(files);
              return false;
            }}
          >
            <p style={{ margin: '0 0 4px', fontSize: 16 }}>{t('selfForms.drop')}</p>
            <Typography.Text type="secondary">{t('selfForms.dropHint')}</Typography.Text>
          </Upload.Dragger>
          <Typography.Paragraph type="secondary" style={{ margin: '12px 0 0' }}>
            {t('selfForms.records')} <Link to="/import">{t('imports.recent.title')}</Link>
          </Typography.Paragraph>
        </Spin>
      )}
    </Modal>
  );
}
