import { ArrowLeftOutlined } from '@ant-design/icons';
import { Alert, Button, Drawer, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProvenanceSubject } from '../../ui/provenance-context.ts';
import { errorMessage } from '../../ui/show-error.ts';
import { CandidacyView } from './candidacy-view.tsx';
import { ItemView } from './item-view.tsx';
import { PrintRecordButton } from './print-record-button.tsx';
import { SheetView } from './sheet-view.tsx';
import { useCandidacyFile, type CandidacyFile } from './use-candidacy-file.ts';

interface ProvenanceDrawerProps {
  readonly subject: ProvenanceSubject;
  /** Back to the number before; null at the first one. */
  readonly onBack: (() => void) | null;
  readonly onClose: () => void;
}

/** 一分一据: where a number comes from, over whatever screen asked. */
export function ProvenanceDrawer({ subject, onBack, onClose }: ProvenanceDrawerProps) {
  const { t } = useTranslation();
  const { data: file, loading, error } = useCandidacyFile(subject.candidacyId);
  const person = file?.documents.people.find(({ id }) => id === file.candidacy.personId);
  return (
    <Drawer
      open
      onClose={onClose}
      size={720}
      title={t('provenance.title', { name: person?.name ?? '' })}
      extra={
        <>
          {onBack && (
            <Button icon={<ArrowLeftOutlined />} onClick={onBack} style={{ marginInlineEnd: 8 }}>
              {t('common.back')}
            </Button>
          )}
          {file && <PrintRecordButton file={file} />}
        </>
      }
    >
      {loading && <Spin description={t('common.loading')} />}
      {error !== null && <Alert type="error" showIcon title={errorMessage(error)} />}
      {file === null && <Alert type="warning" showIcon title={t('provenance.missing')} />}
      {file && <Subject file={file} subject={subject} />}
    </Drawer>
  );
}

interface SubjectProps {
  readonly file: CandidacyFile;
  readonly subject: ProvenanceSubject;
}

function Subject({ file, subject: { sheetId, itemCode } }: SubjectProps) {
  const { t } = useTranslation();
  if (sheetId === undefined) return <CandidacyView file={file} />;
  const sheet = file.documents.sheets.find(({ id }) => id === sheetId);
  // What the viewer may not see looks like what is not there.
  if (!sheet) return <Alert type="info" showIcon title={t('provenance.noSheet')} />;
  if (itemCode === undefined) return <SheetView file={file} sheet={sheet} />;
  return <ItemView file={file} sheet={sheet} itemCode={itemCode} />;
}
