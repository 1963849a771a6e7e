import { PrinterOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { subjectKind } from '../../../shared/schema/subject.ts';
import { useServices } from '../../data/services-context.tsx';
import type { CycleLines } from '../../data/use-candidacy-lines.ts';
import { formCycleOf, officeJob } from '../../print/office/office-job.ts';
import { recallPaper } from '../../print/office/recall-paper.ts';
import { LetterButton } from '../../print/official/letter-button.tsx';
import type { PrintCall } from '../../print/paper/print-call.ts';
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
  const context = subjectKind(documents.scheme);
  const { decidedOn: date, docNo, corrections } = order;
  const print = (jobAt: (now: Date) => PrintCall) =>
    run(async () => {
      const printed = await bridge.print.toPdf(jobAt(store.clock.now()));
      if (printed.kind === 'file') await bridge.print.open({ path: printed.path });
    });
  const recalled = corrections.filter(({ detail }) => detail.recall !== null);
  const printRecalls = () => {
    const forms = formCycleOf(documents);
    const lineOf = new Map(lines.map((line) => [line.id, line]));
    const papers = recalled.map(({ candidacyId, detail: correction }) => {
      const { name = '', unit = '', township = '' } = lineOf.get(candidacyId) ?? {};
      return recallPaper(forms, { name, unit, township, correction });
    });
    const fileName = t('corrections.recallFileName', { docNo });
    return print((now) => officeJob(forms.scheme, papers, fileName, now));
  };
  return (
    <Flex justify="space-between" align="center">
      <span>{t('corrections.record', { context, date, docNo, count: corrections.length })}</span>
      <Flex gap={8}>
        {recalled.length > 0 && (
          <Button icon={<PrinterOutlined />} loading={busy} onClick={() => void printRecalls()}>
            {t('corrections.printRecalls', { count: recalled.length })}
          </Button>
        )}
        <LetterButton
          label={t('corrections.print')}
          letter={correctionPaper(order, lines, documents)}
          headed
          scheme={documents.cycle.schemeKey}
          actorId={store.actor.id}
          now={() => store.clock.now()}
          busy={busy}
          print={print}
        />
      </Flex>
    </Flex>
  );
}
