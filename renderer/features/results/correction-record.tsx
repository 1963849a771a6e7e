import { PrinterOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import type { CycleLines } from '../../data/use-candidacy-lines.ts';
import { officialJob } from '../../print/official/official-job.ts';
import { useCommand } from '../../ui/use-command.ts';
import type { CorrectedOrder } from './correction-orders.ts';
import { correctionPaper } from './correction-paper.ts';

interface CorrectionRecordProps {
  readonly order: CorrectedOrder;
  readonly cycle: CycleLines;
}

/** One document of corrections, to be printed again at any time. */
export function CorrectionRecord({ order, cycle: { documents, lines } }: CorrectionRecordProps) {
  const { t } = useTranslation();
  const { bridge, store } = useServices();
  const { busy, run } = useCommand();
  const { decidedOn: date, docNo, corrections } = order;
  const print = async () => {
    const letter = correctionPaper(order, lines, documents);
    const printed = await bridge.print.toPdf(
      officialJob(letter, documents.cycle.schemeKey, store.clock.now()),
    );
    if (printed.kind === 'file') await bridge.print.open({ path: printed.path });
  };
  return (
    <Flex justify="space-between" align="center">
      <span>{t('corrections.record', { date, docNo, count: corrections.length })}</span>
      <Button icon={<PrinterOutlined />} loading={busy} onClick={() => void run(print)}>
        {t('corrections.print')}
      </Button>
    </Flex>
  );
}
