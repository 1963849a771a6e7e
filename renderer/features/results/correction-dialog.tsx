import { Alert, App, Divider, Modal, Spin, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { subjectKind } from '../../../shared/schema/subject.ts';
import type { CorrectionOrder } from '../../data/repositories/corrections.ts';
import { useServices } from '../../data/services-context.tsx';
import type { CycleLines } from '../../data/use-candidacy-lines.ts';
import { useQuery } from '../../data/use-query.ts';
import { CorrectionForm } from './correction-form.tsx';
import { correctionOrders } from './correction-orders.ts';
import { CorrectionRecord } from './correction-record.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { describeProblem } from './describe-problem.ts';
import { useReview } from './use-review.ts';

interface CorrectionDialogProps {
  readonly cycle: CycleLines;
  readonly onClose: () => void;
}

/** 更正与撤销: what no longer follows, the meeting's decision on it, and what was corrected before. */
export function CorrectionDialog({ cycle, onClose }: CorrectionDialogProps) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const { id } = cycle.documents.cycle;
  const { data: corrections } = useQuery(() => repositories.corrections.watchCycle(id), [repositories, id]);
  const orders = corrections ? correctionOrders(corrections) : [];
  return (
    <Modal
      open
      width={980}
      style={{ top: 24 }}
      title={t('corrections.title')}
      footer={null}
      onCancel={onClose}
    >
      <Typography.Paragraph type="secondary">{t('corrections.explain')}</Typography.Paragraph>
      <Reviewed key={orders.length} cycle={cycle} />
      {orders.length > 0 && <Divider titlePlacement="start">{t('corrections.records')}</Divider>}
      {orders.map((order) => (
        <CorrectionRecord key={`${order.docNo}${order.decidedOn}`} order={order} cycle={cycle} />
      ))}
    </Modal>
  );
}

function Reviewed({ cycle }: { readonly cycle: CycleLines }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const { id: cycleId } = cycle.documents.cycle;
  const context = subjectKind(cycle.documents.scheme);
  const review = useReview(cycleId);
  const issue = async (order: CorrectionOrder) => {
    const count = await repositories.corrections.issue(cycleId, order);
    void message.success(t('corrections.done', { context, count }));
  };
  if (review.kind === 'working') return <Spin description={t('corrections.reviewing')} />;
  if (review.kind === 'failed') return <Alert type="error" showIcon title={review.text} />;
  if (review.kind === 'invalid') {
    const [first] = review.problems;
    const text = first ? describeProblem(review.archive, first, t).text : '';
    return (
      <Alert
        type="error"
        showIcon
        title={t('corrections.invalid', { count: review.problems.length, text })}
      />
    );
  }
  if (review.differences.length === 0) {
    return <Alert type="success" showIcon title={t('corrections.none')} />;
  }
  const shown = review.differences.filter(({ cause }) => cause !== 'rank');
  const levels = shown.filter(({ levelChanged }) => levelChanged).length;
  const rankOnly = review.differences.length - shown.length;
  return (
    <>
      <DifferenceTable differences={shown} cycle={cycle} />
      {rankOnly > 0 && <p>{t('corrections.rankOnly', { context, count: rankOnly })}</p>}
      {levels > 0 && (
        <Alert type="warning" showIcon title={t('corrections.notice', { context, count: levels })} />
      )}
      <CorrectionForm draftKey={`correct.${cycleId}`} okText={t('corrections.ok')} onIssue={issue} />
    </>
  );
}
