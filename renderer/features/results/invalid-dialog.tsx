import { Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { describeProblem } from './describe-problem.ts';
import type { InvalidOutcome } from './use-compute.ts';

interface InvalidDialogProps {
  readonly outcome: InvalidOutcome | null;
  readonly onClose: () => void;
}

const most = 50;

/** Everything that keeps the cycle from being graded, each with whose data it is. */
export function InvalidDialog({ outcome, onClose }: InvalidDialogProps) {
  const { t } = useTranslation();
  if (!outcome) return null;
  const { archive, problems } = outcome;
  return (
    <Modal
      open
      width={720}
      title={t('results.invalid.title', { count: problems.length })}
      footer={null}
      onCancel={onClose}
    >
      <Typography.Paragraph>{t('results.invalid.text')}</Typography.Paragraph>
      <ul style={{ maxHeight: 380, overflow: 'auto', paddingInlineStart: 20 }}>
        {problems.slice(0, most).map((problem) => {
          const { owner, text } = describeProblem(archive, problem, t);
          return (
            <li key={`${problem.path} ${problem.code}`} style={{ marginBottom: 6 }}>
              {owner && <strong>{`${owner}：`}</strong>}
              {text}
            </li>
          );
        })}
      </ul>
      {problems.length > most && t('results.invalid.more', { count: problems.length - most })}
    </Modal>
  );
}
