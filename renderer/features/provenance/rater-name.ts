import type { TFunction } from 'i18next';
import { isTownshipActor, type Actor } from '../../../shared/domain/actor.ts';
import { collectiveRater } from '../../../shared/domain/panel-raters.ts';
import type { Cycle } from '../../../shared/schema/cycle.ts';
import type { Sheet } from '../../../shared/schema/sheet.ts';

/** Townships see what the panel gave once it is announced, never which member gave it. */
export const isAnonymous = (actor: Actor, sheet: Pick<Sheet, 'party'>): boolean =>
  sheet.party === 'panel' && isTownshipActor(actor);

/** Whose sheet it is: the party, or the member; to a township its members are numbers. */
export function raterName(
  sheet: Pick<Sheet, 'party' | 'raterId'>,
  { panel }: Pick<Cycle, 'panel'>,
  actor: Actor,
  t: TFunction,
): string {
  if (sheet.party !== 'panel') return t(`common.party.${sheet.party}`);
  if (sheet.raterId === collectiveRater.id) return collectiveRater.name;
  const place = panel.findIndex(({ id }) => id === sheet.raterId);
  const member = panel[place];
  if (!member || isAnonymous(actor, sheet)) return t('provenance.member', { number: place + 1 });
  return member.name;
}
