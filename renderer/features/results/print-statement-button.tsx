import { PrinterOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import type { ExplanationStep } from '../../../shared/domain/explanation.ts';
import { useServices } from '../../data/services-context.tsx';
import { paperText } from '../../print/paper/paper-text.ts';
import { useCommand } from '../../ui/use-command.ts';
import type { ResultRow } from './result-rows.ts';
import { scoreStatementOf } from './score-statement-of.ts';

interface PrintStatementButtonProps {
  readonly row: ResultRow;
  readonly documents: CycleDocuments;
  readonly steps: readonly ExplanationStep[];
}

/** Prints the 评分说明单 of one result and opens it. */
export function PrintStatementButton({ row, documents, steps }: PrintStatementButtonProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { bridge, store } = useServices();
  const { busy, run } = useCommand();
  const print = async () => {
    const cityName = documents.orgUnits.find(({ kind }) => kind === 'city')?.name ?? '';
    const words = { t: paperText, cityName, now: store.clock.now() };
    const data = scoreStatementOf(row, documents, steps, words);
    const { year } = documents.cycle;
    const fileName = paperText('results.explanation.fileName', { year, name: row.line.name });
    const job = { form: 'score-statement', data, fileName };
    const printed = await bridge.print.toPdf(job, row.line.candidacy.personId);
    if (printed.kind === 'file') await bridge.print.open({ path: printed.path });
    void message.success(t('results.explanation.printed'));
  };
  return (
    <Button icon={<PrinterOutlined />} loading={busy} onClick={() => void run(print)}>
      {t('results.explanation.print')}
    </Button>
  );
}
