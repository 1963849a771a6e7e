import type { PaperColumn } from '../../../shared/domain/paper-columns.ts';
import { paperStanding, type PaperStanding } from '../../../shared/domain/paper-passes.ts';
import type { PanelMember } from '../../../shared/schema/cycle.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import { sheetId } from '../../../shared/schema/sheet.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';
import { sheetStanding } from '../../data/sheet-standing.ts';

/** One paper of a member as the person at the keyboard may know it. */
export interface PaperRow {
  readonly line: CandidacyLine;
  readonly standing: PaperStanding | { readonly kind: 'submitted' };
}

/** The papers a member hands in; candidates he keeps out of have none. */
export function paperRows(
  lines: readonly CandidacyLine[],
  scheme: Scheme,
  member: PanelMember,
  columns: readonly PaperColumn[],
  account: string,
): readonly PaperRow[] {
  const codes = columns.map(({ code }) => code);
  return lines.flatMap((line): PaperRow[] => {
    const { kind } = sheetStanding(line, scheme, 'panel', member);
    if (kind === 'recused') return [];
    if (kind === 'submitted') return [{ line, standing: { kind } }];
    return [
      { line, standing: paperStanding(line.cases, sheetId(line.id, 'panel', member.id), codes, account) },
    ];
  });
}

export type BothKeyed = Extract<PaperStanding, { kind: 'both' }>;

/** The papers on which both keyings agree, ready to become sheets. */
export const agreedRows = (rows: readonly PaperRow[]): readonly (PaperRow & { standing: BothKeyed })[] =>
  rows.flatMap(({ line, standing }) =>
    standing.kind === 'both' && standing.differing.length === 0 ? [{ line, standing }] : [],
  );
