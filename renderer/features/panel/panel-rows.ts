import type { PanelMember } from '../../../shared/schema/cycle.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';
import { sheetStanding, type SheetStanding } from '../../data/sheet-standing.ts';

/** One candidate before one member of the panel. */
export interface PanelRow {
  readonly line: CandidacyLine;
  readonly standing: SheetStanding;
  /** The township has submitted its sheet; before that the panel has little to judge by. */
  readonly ready: boolean;
}

const isRecused = ({ standing }: PanelRow): boolean => standing.kind === 'recused';

/** What this member has to do; the candidates he must keep out of come last. */
export function panelRows(
  lines: readonly CandidacyLine[],
  scheme: Scheme,
  member: PanelMember,
): readonly PanelRow[] {
  const rows = lines.map((line) => ({
    line,
    standing: sheetStanding(line, scheme, 'panel', member),
    ready: sheetStanding(line, scheme, 'township').kind === 'submitted',
  }));
  return rows.toSorted((a, b) => Number(isRecused(a)) - Number(isRecused(b)));
}

const isOpen = ({ standing: { kind } }: PanelRow): boolean =>
  kind === 'none' || kind === 'draft' || kind === 'returned';

export const openRows = (rows: readonly PanelRow[]): readonly PanelRow[] => rows.filter(isOpen);

/** Where to go on: a sheet sent back, then one begun, then the first that the township has finished. */
export function nextRow(rows: readonly PanelRow[]): PanelRow | null {
  const open = openRows(rows);
  const first = (kind: SheetStanding['kind']) => open.find(({ standing }) => standing.kind === kind);
  return first('returned') ?? first('draft') ?? open.find(({ ready }) => ready) ?? open[0] ?? null;
}
