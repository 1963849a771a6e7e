import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button, Flex, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { writeSupplements } from '../../../shared/archive/write-supplements.ts';
import { correctionsOf } from '../../../shared/domain/current-result.ts';
import type { SupplementDetail } from '../../../shared/schema/supplement.ts';
import { noteAccess } from '../../data/note-access.ts';
import { useServices } from '../../data/services-context.tsx';
import type { CycleLines } from '../../data/use-candidacy-lines.ts';
import { formCycleOf, officeJob } from '../../print/office/office-job.ts';
import type { OfficeSheet } from '../../print/office/office-form-schema.ts';
import { recallPaper } from '../../print/office/recall-paper.ts';
import { supplementPaper } from '../../print/office/supplement-paper.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import { downloadText } from '../../ui/download-text.ts';
import { useCommand } from '../../ui/use-command.ts';
import { amendmentText } from './amendment-text.ts';
import { amendmentWords } from './amendment-words.ts';

interface SupplementRecordProps {
  readonly supplement: SupplementDetail;
  /** All of the cycle, 补 1 first: each file names the one before it. */
  readonly all: readonly SupplementDetail[];
  readonly cycle: CycleLines;
}

/** One supplement, to be printed and exported at any time. */
export function SupplementRecord({ supplement, all, cycle }: SupplementRecordProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { bridge, store } = useServices();
  const { busy, run } = useCommand();
  const { documents, lines } = cycle;
  const { number, docNo, decidedOn: date, outcomes } = supplement;
  const forms = formCycleOf(documents);
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  const print = (fileName: string, papers: readonly OfficeSheet[]) =>
    run(async () => {
      const printed = await bridge.print.toPdf(officeJob(forms.scheme, papers, fileName, store.clock.now()));
      if (printed.kind === 'file') await bridge.print.open({ path: printed.path });
    });
  const decision = () => {
    const words = amendmentWords(cycle);
    return supplementPaper(forms, {
      supplement,
      amendments: supplement.amendments.map((one) => amendmentText(one, words, paperText)),
      who: (id) => {
        const { name = '', unit = '' } = lineOf.get(id) ?? {};
        return { name, unit };
      },
    });
  };
  const corrections = correctionsOf(documents.cases);
  const recalls = outcomes
    .filter(({ recall }) => recall !== null)
    .flatMap(({ before: { candidacyId } }) => {
      const correction = corrections.get(candidacyId)?.find((one) => one.supplement === number);
      const { name = '', unit = '', township = '' } = lineOf.get(candidacyId) ?? {};
      return correction ? [recallPaper(forms, { name, unit, township, correction })] : [];
    });
  const save = async () => {
    const { id, year } = documents.cycle;
    const file = writeSupplements(id, all).find((one) => one.number === number);
    if (!file) return;
    const paper = t('supplements.exportName', { number, year });
    const rows = outcomes.length;
    await noteAccess(store, {
      action: 'export-archive',
      documentKind: 'cycles',
      documentId: id,
      paper,
      rows,
    });
    downloadText(`${paper}.json`, file.text);
    void message.success(t('supplements.exported', { number, hash: file.hash.slice(0, 16) }));
  };
  return (
    <Flex justify="space-between" align="center" style={{ marginBottom: 8 }}>
      <span>{t('supplements.record', { number, date, docNo, count: outcomes.length })}</span>
      <Flex gap={8}>
        {recalls.length > 0 && (
          <Button
            icon={<PrinterOutlined />}
            loading={busy}
            onClick={() => void print(t('corrections.recallFileName', { docNo }), recalls)}
          >
            {t('corrections.printRecalls', { count: recalls.length })}
          </Button>
        )}
        <Button
          icon={<PrinterOutlined />}
          loading={busy}
          onClick={() => void print(t('supplements.fileName', { number, docNo }), [decision()])}
        >
          {t('supplements.print')}
        </Button>
        <Tooltip title={t('supplements.exportHint')}>
          <Button icon={<DownloadOutlined />} onClick={() => void run(save)}>
            {t('supplements.export')}
          </Button>
        </Tooltip>
      </Flex>
    </Flex>
  );
}
