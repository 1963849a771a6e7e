import { Alert, Divider, Modal, Spin, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import type { CycleLines } from '../../data/use-candidacy-lines.ts';
import { useQuery } from '../../data/use-query.ts';
import { ChooseButton } from '../../ui/choose-button.tsx';
import { SupplementEditor } from './supplement-editor.tsx';
import { SupplementRecord } from './supplement-record.tsx';
import { useSupplementBase } from './use-supplement-base.ts';

interface SupplementDialogProps {
  readonly cycle: CycleLines;
  readonly onClose: () => void;
}

/** 补充决定: what is corrected, whose result it changes, the meeting's decision, and what was decided before. */
export function SupplementDialog({ cycle, onClose }: SupplementDialogProps) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const { id, year } = cycle.documents.cycle;
  const { data: made } = useQuery(() => repositories.supplements.watchCycle(id), [repositories, id]);
  return (
    <Modal
      open
      width={1040}
      style={{ top: 16 }}
      title={t('supplements.title', { year })}
      footer={null}
      onCancel={onClose}
    >
      <Typography.Paragraph type="secondary">{t('supplements.explain')}</Typography.Paragraph>
      {made && <Opened cycle={cycle} made={made.length} />}
      {made && made.length > 0 && <Divider titlePlacement="start">{t('supplements.records')}</Divider>}
      {made?.toReversed().map((one) => (
        <SupplementRecord key={one.number} supplement={one} all={made} cycle={cycle} />
      ))}
    </Modal>
  );
}

/** The archive as it can be read on this PC, or by its file. */
function Opened({ cycle, made }: { readonly cycle: CycleLines; readonly made: number }) {
  const [file, setFile] = useState<{ readonly text: string; readonly turn: number } | null>(null);
  const choose = async ([chosen]: readonly File[]) => {
    if (!chosen) return;
    const text = await chosen.text();
    setFile((before) => ({ text, turn: (before?.turn ?? 0) + 1 }));
  };
  return (
    <Based
      key={`${made}/${file?.turn ?? 0}`}
      cycle={cycle}
      file={file?.text ?? null}
      onChoose={(files) => void choose(files)}
    />
  );
}

interface BasedProps {
  readonly cycle: CycleLines;
  readonly file: string | null;
  readonly onChoose: (files: readonly File[]) => void;
}

function Based({ cycle, file, onChoose }: BasedProps) {
  const { t } = useTranslation();
  const state = useSupplementBase(cycle.documents.cycle.id, file);
  if (state.kind === 'working') return <Spin description={t('supplements.reading')} />;
  if (state.kind === 'ready') return <SupplementEditor cycle={cycle} base={state.base} />;
  return (
    <Alert
      type="warning"
      showIcon
      title={state.text}
      description={state.needsFile && t('supplements.needsFile')}
      action={
        state.needsFile && (
          <ChooseButton
            text={t('supplements.choose')}
            accept=".json"
            multiple={false}
            busy={false}
            onChoose={onChoose}
          />
        )
      }
    />
  );
}
