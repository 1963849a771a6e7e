import { PrinterOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import type { CycleLines } from '../../data/use-candidacy-lines.ts';
import { formCycleOf, officeJob } from '../../print/office/office-job.ts';
import { recallPaper } from '../../print/office/recall-paper.ts';
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
  const recalled = corrections.filter(({ detail }) => detail.recall !== null);
  const printRecalls = async () => {
    const forms = formCycleOf(documents);
    const lineOf = new Map(lines.map((line) => [line.id, line]));
    const papers = recalled.map(({ candidacyId, detail: correction }) => {
      const { name = '', unit = '', township = '' } = lineOf.get(candidacyId) ?? {};
      return recallPaper(forms, { name, unit, township, correction });
    });
    const fileName = t('corrections.recallFileName', { docNo });
    const printed = await bridge.print.toPdf(officeJob(forms.scheme, papers, fileName, store.clock.now()));
    if (printed.kind === 'file') await bridge.print.open({ path: printed.path });
  };
  return (
    <Flex justify="space-between" align="center">
      <span>{t('corrections.record', { date, docNo, count: corrections.length })}</span>
      <Flex gap={8}>
        {recalled.length > 0 && (
          <Button icon={<PrinterOutlined />} loading={busy} onClick={() => void run(printRecalls)}>
            {t('corrections.printRecalls', { count: recalled.length })}
          </Button>
        )}
        <Button icon={<PrinterOutlined />} loading={busy} onClick={() => void run(print)}>
          {t('corrections.print')}
        </Button>
      </Flex>
    </Flex>
  );
}
