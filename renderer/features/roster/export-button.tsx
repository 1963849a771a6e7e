import type { SubjectKind } from '../../../shared/schema/subject.ts';
import { useCycle } from '../../data/use-cycle.ts';
import { SaveTableButton } from '../../ui/save-table-button.tsx';
import type { RosterRow } from './roster-rows.ts';
import { rosterTable } from './roster-table.ts';

interface ExportButtonProps {
  readonly rows: readonly RosterRow[];
  readonly subject: SubjectKind;
}

/** Saves the rows that are listed as a spreadsheet. */
export function ExportButton({ rows, subject }: ExportButtonProps) {
  const cycle = useCycle();
  return (
    <SaveTableButton disabled={rows.length === 0} make={() => [rosterTable(rows, subject, cycle ?? null)]} />
  );
}
