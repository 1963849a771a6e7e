import type { Policies } from '../schema/scheme.ts';
import type { Sheet } from '../schema/sheet.ts';
import { panelRaters, type PanelPlan } from './panel-raters.ts';
import { recusalReason } from './recusal.ts';

interface Candidate {
  readonly townshipCode: string;
  /** The candidate's panel sheets. */
  readonly sheets: readonly Pick<Sheet, 'party' | 'raterId' | 'recused'>[];
}

/** How many may score a candidate, and how many must. */
export interface PanelCover {
  readonly able: number;
  readonly recused: number;
  readonly quorum: number;
}

/**
 * Who is left to score a candidate when all recusals are taken off (domain §7 rows 14 and 17). With fewer than the
 * quorum nobody may ever be graded, so a substitute must be found first.
 */
export function panelCover(
  plan: PanelPlan,
  { recusal, quorum }: Pick<Policies, 'recusal' | 'quorum'>,
  { townshipCode, sheets }: Candidate,
): PanelCover {
  const raters = panelRaters(plan, townshipCode);
  const able = raters.filter((member) => {
    const sheet = sheets.find(({ party, raterId }) => party === 'panel' && raterId === member.id);
    const paper = { rater: 'panel' as const, recused: sheet?.recused ?? false };
    return recusalReason(paper, member, townshipCode, recusal) === null;
  });
  return { able: able.length, recused: raters.length - able.length, quorum };
}

export const isCovered = ({ able, quorum }: PanelCover): boolean => able >= quorum;
