import { PrinterOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import { paperText } from '../../print/paper/paper-text.ts';
import { useCommand } from '../../ui/use-command.ts';
import { scoreRecordOf } from './score-record-of.ts';
import { useCalculation } from './use-calculation.ts';
import type { CandidacyFile } from './use-candidacy-file.ts';

/** Prints 一分一据 of one candidate and opens it. */
export function PrintRecordButton({ file }: { readonly file: CandidacyFile }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { bridge, store } = useServices();
  const { busy, run } = useCommand();
  const calculation = useCalculation(file);
  const print = async (): Promise<void> => {
    const data = scoreRecordOf(file, { t: paperText, now: store.clock.now(), calculation });
    const fileName = paperText('provenance.print.fileName', { year: data.year, name: data.name });
    const job = { form: 'score-record', data, fileName };
    const printed = await bridge.print.toPdf(job, file.candidacy.personId);
    if (printed.kind === 'file') await bridge.print.open({ path: printed.path });
    void message.success(t('provenance.print.done'));
  };
  return (
    <Button icon={<PrinterOutlined />} loading={busy} onClick={() => void run(print)}>
      {t('provenance.print.button')}
    </Button>
  );
}
