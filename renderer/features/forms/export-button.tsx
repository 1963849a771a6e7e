import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { schemeKey } from '../../../shared/schema/scheme.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import { downloadFile } from '../../ui/download-file.ts';
import { xlsxType } from '../../ui/xlsx-type.ts';
import { useCommand } from '../../ui/use-command.ts';
import type { FilledForm, FilledSheet } from './fill-forms.ts';
import type { FormsOffice } from './forms-office.ts';
import { sheetTable, withOwnNames } from './sheet-table.ts';

/** The lists that an office goes on working on. */
const exported: ReadonlySet<FilledForm> = new Set([
  'townshipSummary',
  'panelSummary',
  'recusal',
  'qualificationSummary',
  'statistics',
]);

interface ExportButtonProps {
  readonly name: FilledForm;
  readonly office: FormsOffice;
  readonly sheets: readonly FilledSheet[];
}

/** Saves a list as a spreadsheet, a sheet for each form that would be printed. */
export function ExportButton({ name, office: { cycle }, sheets }: ExportButtonProps) {
  const { t } = useTranslation();
  const { busy, run } = useCommand();
  if (!exported.has(name)) return null;
  const save = async () => {
    const { writeTables } = await import('../../spreadsheet/write-table.ts');
    const tables = sheets
      .flatMap((sheet) => sheet())
      .flatMap((sheet) => sheetTable(sheet, schemeKey(cycle.scheme)) ?? []);
    const form = paperText(`forms.form.${name}`);
    const fileName = `${paperText('forms.fileName', { year: cycle.year, form })}.xlsx`;
    downloadFile(fileName, await writeTables(withOwnNames(tables)), xlsxType);
  };
  return (
    <Button loading={busy} disabled={sheets.length === 0} onClick={() => void run(save)}>
      {t('forms.export')}
    </Button>
  );
}
