import { schemeKey } from '../../../shared/schema/scheme.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import { SaveTableButton } from '../../ui/save-table-button.tsx';
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

/** Saves a list as a spreadsheet, a sheet for each form that would be printed, or as csv. */
export function ExportButton({ name, office: { cycle }, sheets }: ExportButtonProps) {
  if (!exported.has(name)) return null;
  const make = () => {
    const tables = sheets
      .flatMap((sheet) => sheet())
      .flatMap((sheet) => sheetTable(sheet, schemeKey(cycle.scheme)) ?? []);
    return withOwnNames(tables);
  };
  const form = paperText(`forms.form.${name}`);
  return (
    <SaveTableButton
      disabled={sheets.length === 0}
      fileName={paperText('forms.fileName', { year: cycle.year, form })}
      make={make}
    />
  );
}
