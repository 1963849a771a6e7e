import { Alert, Drawer, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { ExplanationSteps } from './explanation-steps.tsx';
import { PrintStatementButton } from './print-statement-button.tsx';
import type { ResultRow } from './result-rows.ts';
import { OutcomeStrip } from './outcome-strip.tsx';
import { useExplained } from './use-explained.ts';

interface ExplanationDrawerProps {
  readonly row: ResultRow | null;
  readonly documents: CycleDocuments;
  /** Whether the stored results still follow from the documents. */
  readonly current: boolean;
  readonly onClose: () => void;
}

/** Every step from counts and scores to level and money, in words and exact numbers. */
export function ExplanationDrawer({ row, documents, current, onClose }: ExplanationDrawerProps) {
  const { t } = useTranslation();
  const explained = useExplained(documents, row && current ? row.result : null);
  const steps = explained?.kind === 'steps' ? explained.steps : null;
  const isLost = !current || explained?.kind === 'differs';
  return (
    <Drawer
      open={row !== null}
      onClose={onClose}
      size={700}
      destroyOnHidden
      title={row && t('results.explanation.title', { name: row.line.name })}
      extra={row && steps && <PrintStatementButton row={row} documents={documents} steps={steps} />}
    >
      {row && <OutcomeStrip row={row} documents={documents} />}
      {isLost && <Alert type="warning" showIcon title={t('results.explanation.outdated')} />}
      {!isLost && !steps && row && <Spin />}
      {steps && <ExplanationSteps steps={steps} documents={documents} />}
    </Drawer>
  );
}
