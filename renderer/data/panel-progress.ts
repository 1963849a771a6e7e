import type { PanelMember } from '../../shared/schema/cycle.ts';
import type { Scheme } from '../../shared/schema/scheme.ts';
import type { CandidacyLine } from './candidacy-lines.ts';
import { sheetStanding, type SheetStanding } from './sheet-standing.ts';

/** Sheets that are in, of those that can be: recused ones are neither. */
export interface PanelProgress {
  readonly done: number;
  readonly needed: number;
  readonly recused: number;
}

export function countProgress(standings: readonly SheetStanding[]): PanelProgress {
  const recused = standings.filter(({ kind }) => kind === 'recused').length;
  const done = standings.filter(({ kind }) => kind === 'submitted').length;
  return { done, needed: standings.length - recused, recused };
}

/** How far the panel is with one candidate. */
export const progressOfCandidacy = (
  line: CandidacyLine,
  scheme: Scheme,
  panel: readonly PanelMember[],
): PanelProgress => countProgress(panel.map((member) => sheetStanding(line, scheme, 'panel', member)));

/** How far one member is with all candidates. */
export const progressOfMember = (
  lines: readonly CandidacyLine[],
  scheme: Scheme,
  member: PanelMember,
): PanelProgress => countProgress(lines.map((line) => sheetStanding(line, scheme, 'panel', member)));
