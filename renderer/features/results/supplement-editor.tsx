import { Alert, App, Button, Flex, Typography } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { amendArchive } from '../../../shared/archive/amend-archive.ts';
import { subjectKind } from '../../../shared/schema/subject.ts';
import type { Amendment } from '../../../shared/schema/supplement.ts';
import { previewSupplement } from '../../data/preview-supplement.ts';
import type { SupplementOrder } from '../../data/repositories/supplements.ts';
import { useServices } from '../../data/services-context.tsx';
import type { SupplementBase } from '../../data/supplement-base.ts';
import type { CycleLines } from '../../data/use-candidacy-lines.ts';
import { errorMessage } from '../../ui/show-error.ts';
import { useFormDraft } from '../../ui/use-form-draft.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { AmendmentForm } from './amendment-form.tsx';
import { amendmentText } from './amendment-text.ts';
import { amendmentWords } from './amendment-words.ts';
import { CorrectionForm } from './correction-form.tsx';
import { DifferenceTable } from './difference-table.tsx';

interface SupplementEditorProps {
  readonly cycle: CycleLines;
  readonly base: SupplementBase;
}

/** Amendments one after the other, whose result they change, and the decision that records them. */
export function SupplementEditor({ cycle, base }: SupplementEditorProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories, store } = useServices();
  const { id: cycleId } = cycle.documents.cycle;
  const number = base.earlier.length + 1;
  const draft = useFormDraft<{ readonly amendments: readonly Amendment[] }>(
    `${store.actor.id}.amend.${cycleId}.${number}`,
  );
  const [amendments, setAmendments] = useState<readonly Amendment[]>(draft.restored?.amendments ?? []);
  const amended = useMemo(() => {
    const answer = amendArchive(base.now.archive, amendments, 'amendments');
    return answer.ok ? answer.value : base.now.archive;
  }, [base, amendments]);
  const change = (next: readonly Amendment[]) => {
    setAmendments(next);
    draft.keep({ amendments: next });
  };
  const words = useMemo(() => amendmentWords(cycle), [cycle]);
  const issue = async (order: SupplementOrder) => {
    await repositories.supplements.issue(base, amendments, order);
    draft.drop();
    void message.success(t('supplements.done', { number }));
  };
  return (
    <>
      <Typography.Text type="secondary">
        {t('supplements.archiveHash', { hash: base.archiveHash.slice(0, 16) })}
      </Typography.Text>
      <AmendmentForm archive={amended} words={words} onAdd={(one) => change([...amendments, one])} />
      {amendments.length === 0 && <Alert type="info" title={t('supplements.none')} />}
      {amendments.map((one, place) => (
        <Flex key={JSON.stringify(one)} justify="space-between" align="center">
          <span>{amendmentText(one, words, t)}</span>
          {/* What was added later may go on from it, so the last one goes first. */}
          {place === amendments.length - 1 && (
            <Button type="link" danger onClick={() => change(amendments.slice(0, -1))}>
              {t('supplements.remove')}
            </Button>
          )}
        </Flex>
      ))}
      {amendments.length > 0 && (
        <Previewed cycle={cycle} base={base} amendments={amendments} number={number} onIssue={issue} />
      )}
    </>
  );
}

interface PreviewedProps extends SupplementEditorProps {
  readonly amendments: readonly Amendment[];
  readonly number: number;
  readonly onIssue: (order: SupplementOrder) => Promise<void>;
}

function Previewed({ cycle, base, amendments, number, onIssue }: PreviewedProps) {
  const { t } = useTranslation();
  const preview = useMemo(() => previewSupplement(base, amendments), [base, amendments]);
  if (!preview.ok) {
    const [first] = preview.error;
    const text = first ? errorMessage(new AppError(first.code, first.params)) : '';
    return <Alert type="error" showIcon title={text} />;
  }
  const shown = preview.value.filter(({ cause }) => cause !== 'rank');
  if (shown.length === 0) return <Alert type="warning" showIcon title={t('supplements.unchanged')} />;
  const context = subjectKind(cycle.documents.scheme);
  const hasNewLevel = shown.some(
    ({ levelChanged, after }) => levelChanged && (after.subsidy?.amount ?? 0) > 0,
  );
  const rankOnly = preview.value.length - shown.length;
  return (
    <>
      <DifferenceTable differences={shown} cycle={cycle} />
      {rankOnly > 0 && <p>{t('corrections.rankOnly', { context, count: rankOnly })}</p>}
      {hasNewLevel && <Alert type="info" showIcon title={t('supplements.noCertificate')} />}
      <CorrectionForm
        draftKey={`supplement.${cycle.documents.cycle.id}`}
        okText={t('supplements.ok', { number })}
        onIssue={onIssue}
      />
    </>
  );
}
