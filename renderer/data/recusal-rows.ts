import { panelRaters, type PanelPlan } from '../../shared/domain/panel-raters.ts';
import type { PanelMember } from '../../shared/schema/cycle.ts';
import type { Scheme } from '../../shared/schema/scheme.ts';
import type { CandidacyLine } from './candidacy-lines.ts';
import { sheetStanding } from './sheet-standing.ts';

export interface RecusalRow {
  readonly member: PanelMember;
  readonly line: CandidacyLine;
  readonly reason: 'own-township' | 'declared';
  /** What the member gave as his reason, null where the rule says it. */
  readonly text: string | null;
  /** When it was registered, null where it follows from the rule. */
  readonly at: string | null;
}

/** Everybody who keeps out of somebody's grading (form 5, 回避登记表), candidate by candidate. */
export const recusalRows = (
  lines: readonly CandidacyLine[],
  scheme: Scheme,
  plan: PanelPlan,
): readonly RecusalRow[] =>
  lines.flatMap((line) => {
    // In a meeting of the whole panel those who keep out are registered one by one all the same.
    const raters = new Set([...panelRaters(plan, line.townshipCode), ...plan.panel]);
    return [...raters].flatMap((member): RecusalRow[] => {
      const standing = sheetStanding(line, scheme, 'panel', member);
      if (standing.kind !== 'recused') return [];
      const sheet = line.sheets.find(({ party, raterId }) => party === 'panel' && raterId === member.id);
      const at = sheet?.recused ? (sheet.submissions.at(-1)?.at ?? null) : null;
      return [{ member, line, reason: standing.reason, text: standing.text, at }];
    });
  });
