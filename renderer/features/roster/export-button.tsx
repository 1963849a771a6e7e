import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SubjectKind } from '../../../shared/schema/subject.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCycle } from '../../data/use-cycle.ts';
import { downloadFile } from '../../ui/download-file.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { useCommand } from '../../ui/use-command.ts';
import { xlsxType } from '../../ui/xlsx-type.ts';
import type { RosterRow } from './roster-rows.ts';
import { rosterTable } from './roster-table.ts';

interface ExportButtonProps {
  readonly rows: readonly RosterRow[];
  readonly subject: SubjectKind;
}

/** Saves the rows that are listed as a spreadsheet. */
export function ExportButton({ rows, subject }: ExportButtonProps) {
  const { t } = useTranslation();
  const { store } = useServices();
  const { busy, run } = useCommand();
  const cycle = useCycle();
  const save = async () => {
    const { writeTables } = await import('../../spreadsheet/write-table.ts');
    const table = rosterTable(rows, subject, cycle ?? null);
    const bytes = await writeTables([table]);
    const [day = ''] = formatInstant(store.clock.now()).split(' ');
    downloadFile(`${table.title}-${day}.xlsx`, bytes, xlsxType);
  };
  return (
    <Button loading={busy} disabled={rows.length === 0} onClick={() => void run(save)}>
      {t('roster.export')}
    </Button>
  );
}
