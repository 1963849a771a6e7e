import { App, Button, Progress, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import type { Result } from '../../../shared/schema/result.ts';
import { useNoteAccess } from '../../data/note-access.ts';
import { useIsCityOffice } from '../../data/use-is-city-office.ts';
import type { ComputeProgress } from '../../data/compute-results.ts';
import type { ResultFreshness } from '../../data/result-freshness.ts';
import { downloadText } from '../../ui/download-text.ts';
import type { CycleLines } from '../../data/use-candidacy-lines.ts';
import { CorrectButton } from './correct-button.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { sealedArchive } from '../../data/sealed-archive.ts';
import { AnnounceStep } from './announce-step.tsx';
import { SupplementButton } from './supplement-button.tsx';
import type { Compute } from './use-compute.ts';

interface ComputeActionsProps {
  readonly compute: Compute;
  readonly freshness: ResultFreshness;
  readonly cycle: CycleLines;
  readonly results: readonly Result[];
}

export function ComputeActions({ compute, freshness, cycle, results }: ComputeActionsProps) {
  const { t } = useTranslation();
  const { documents } = cycle;
  const mayChange = useIsCityOffice();
  if (compute.progress) return <ComputeStatus progress={compute.progress} />;
  return (
    <>
      {mayChange && <AnnounceStep cycle={documents.cycle} current={freshness.kind === 'current'} />}
      <ExportButton freshness={freshness} documents={documents} results={results} />
      {mayChange && documents.cycle.status === 'published' && <CorrectButton cycle={cycle} />}
      {mayChange && documents.cycle.status === 'archived' && <SupplementButton cycle={cycle} />}
      {mayChange && documents.cycle.status === 'open' && (
        <Button type={freshness.kind === 'current' ? 'default' : 'primary'} onClick={compute.start}>
          {t(freshness.kind === 'never' ? 'results.compute' : 'results.recompute')}
        </Button>
      )}
    </>
  );
}

function ComputeStatus({ progress: { step, done, total } }: { readonly progress: ComputeProgress }) {
  const { t } = useTranslation();
  const percent = total === 0 ? 0 : Math.floor((done / total) * 100);
  return (
    <div role="status" style={{ width: 240 }}>
      {t(`results.step.${step}`, { done, total })}
      <Progress percent={percent} showInfo={false} size="small" />
    </div>
  );
}

type ExportButtonProps = Omit<ComputeActionsProps, 'compute' | 'cycle'> & {
  readonly documents: CycleDocuments;
};

/** An archive whose results no longer follow from its sheets would not stand up to a recomputation. */
function ExportButton({ freshness, documents, results }: ExportButtonProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { run } = useCommand();
  const noteAccess = useNoteAccess();
  const current = freshness.kind === 'current';
  const save = async () => {
    const outcomes = results.map(({ outcome }) => outcome);
    const name = t('results.exportName', { year: documents.cycle.year });
    await noteAccess({
      action: 'export-archive',
      documentKind: 'cycles',
      documentId: documents.cycle.id,
      paper: name,
      rows: outcomes.length,
    });
    downloadText(`${name}.json`, sealedArchive(documents, outcomes));
    void message.success(t('results.exported', { count: outcomes.length }));
  };
  return (
    <Tooltip title={t(current ? 'results.exportHint' : 'results.exportBlocked')}>
      <Button disabled={!current} onClick={() => void run(save)}>
        {t('results.export')}
      </Button>
    </Tooltip>
  );
}
