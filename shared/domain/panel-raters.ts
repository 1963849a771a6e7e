import { assertNever } from '../lib/assert-never.ts';
import type { Cycle, PanelMember, PanelMode } from '../schema/cycle.ts';

/** What decides who scores whom. */
export type PanelPlan = Pick<Cycle, 'panel' | 'panelMode' | 'panelGroups'>;

/** In whose name the whole panel's one sheet stands, in the archive too. */
export const collectiveRater: PanelMember = {
  id: 'collective',
  name: '评审组集体评议',
  org: '',
  seat: 'leader',
  townshipCode: null,
};

export const panelModeOf = ({ panelMode }: PanelPlan): PanelMode => panelMode ?? 'individual';

/**
 * Whose sheets count for the candidates of a township, before anybody is recused: every member's, those of the
 * township's sub-group, or the one of the whole panel. A township without a sub-group has nobody.
 */
export function panelRaters(plan: PanelPlan, townshipCode: string): readonly PanelMember[] {
  const mode = panelModeOf(plan);
  switch (mode) {
    case 'individual':
    case 'categories':
      return plan.panel;
    case 'collective':
      return [collectiveRater];
    case 'groups': {
      const groups = (plan.panelGroups ?? []).filter((group) => group.townshipCodes.includes(townshipCode));
      return plan.panel.filter(({ id }) => groups.some(({ memberIds }) => memberIds.includes(id)));
    }
    default:
      return assertNever(mode);
  }
}

/** Everybody in whose name a panel sheet of this cycle may stand. */
export const panelSeats = (plan: PanelPlan): readonly PanelMember[] =>
  panelModeOf(plan) === 'collective' ? [...plan.panel, collectiveRater] : plan.panel;
