import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { formCycleOf, officeJob } from '../../print/office/office-job.ts';
import { printedSheetOf } from '../../print/office/printed-sheet-of.ts';
import { scoreSheetPaper } from '../../print/office/score-sheet-paper.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import { useCommand } from '../../ui/use-command.ts';
import { memberOf } from './sheet-access.ts';
import type { SheetView } from './use-sheet-view.ts';

/** Who or what the sheet is about, in the words of the lists. */
function subjectOf({ union, person, candidacy, scheme }: SheetView) {
  const personName = person?.name ?? candidacy.personId;
  const unionName = union?.name ?? candidacy.unionId;
  return scheme.subject?.kind === 'site'
    ? { name: unionName, unit: union?.enterprise.name ?? '' }
    : { name: personName, unit: unionName };
}

/** Prints 评分表 as it is saved now, or blank while nothing has been given. */
export function PrintSheetButton({ view }: { readonly view: SheetView }) {
  const { t } = useTranslation();
  const { repositories, bridge, store } = useServices();
  const { busy, run } = useCommand();
  const { data: orgUnits } = useQuery(() => repositories.orgUnits.watchAll(), [repositories]);
  const { cycle, scheme, candidacy, union, sheets, cases, ref } = view;
  const print = async () => {
    const forms = formCycleOf({ cycle, scheme, orgUnits: orgUnits ?? [] });
    const about = subjectOf(view);
    const township = orgUnits?.find(({ id }) => id === candidacy.townshipCode)?.name ?? '';
    const membership = candidacy.snapshot ?? union?.membership ?? null;
    const member = memberOf(view) ?? { id: ref.raterId, name: '' };
    const line = { ...about, township, sheets, cases, membership };
    const paper = scoreSheetPaper(forms, ref.party, printedSheetOf(line, scheme, ref.party, member));
    const fileName = paperText('officeForms.sheet.fileName', { title: paper.title, name: about.name });
    const job = officeJob(scheme, [paper], fileName, store.clock.now());
    const printed = await bridge.print.toPdf(job, candidacy.personId);
    if (printed.kind === 'file') await bridge.print.open({ path: printed.path });
  };
  return (
    <Button icon={<PrinterOutlined />} loading={busy} disabled={!orgUnits} onClick={() => void run(print)}>
      {t('common.print')}
    </Button>
  );
}
