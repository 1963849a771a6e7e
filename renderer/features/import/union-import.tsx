import { Button, Result, Spin, Steps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ChooseFile } from './choose-file.tsx';
import styles from './import.module.css';
import { RecentImports } from './recent-imports.tsx';
import { TemplateButton } from './template-button.tsx';
import { UndoButton } from './undo-button.tsx';
import { UnionColumns } from './union-columns.tsx';
import { UnionPreview } from './union-preview.tsx';
import { useUnionImport, type ImportStage, type UnionImport } from './use-union-import.ts';

const stages = ['choose', 'columns', 'preview', 'done'] as const satisfies readonly ImportStage[];

function Choose({ wizard }: { readonly wizard: UnionImport }) {
  const { t } = useTranslation();
  return (
    <div className={styles['choose']}>
      <ChooseFile text={t('imports.choose.drop')} hint={t('imports.choose.dropHint')} onFile={wizard.open} />
      <TemplateButton />
      <RecentImports />
    </div>
  );
}

function Done({ wizard }: { readonly wizard: UnionImport }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { book, result, restart } = wizard;
  if (!book || !result) return null;
  return (
    <Result
      status="success"
      title={t('imports.done.title', { file: book.file })}
      subTitle={t('imports.done.text', { ...result })}
      extra={[
        <Button key="roster" type="primary" onClick={() => void navigate('/roster')}>
          {t('imports.done.roster')}
        </Button>,
        <Button key="again" onClick={restart}>
          {t('imports.done.again')}
        </Button>,
        <UndoButton key="undo" id={result.id} file={book.file} onUndone={restart} />,
      ]}
    />
  );
}

/** 企业工会名册: a list of unions taken into the roster in four steps. */
export function UnionImport({ cutoff }: { readonly cutoff: string }) {
  const { t } = useTranslation();
  const wizard = useUnionImport({ electedOn: null, fullTime: false, asOf: cutoff });
  const { stage } = wizard;
  return (
    <div className={styles['flow']}>
      <Steps
        size="small"
        className={styles['steps'] ?? ''}
        current={stages.indexOf(stage)}
        items={stages.map((one) => ({ title: t(`imports.steps.${one}`) }))}
      />
      {stage === 'choose' && <Choose wizard={wizard} />}
      {stage === 'columns' && <UnionColumns wizard={wizard} cutoff={cutoff} />}
      {stage === 'preview' && (wizard.facts ? <UnionPreview wizard={wizard} /> : <Spin />)}
      {stage === 'done' && <Done wizard={wizard} />}
    </div>
  );
}
