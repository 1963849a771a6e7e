import type { ClosedTo } from './closed-to.ts';

/** Who acts: the account's role and the unit it belongs to. */
export type ActorRole =
  'cityAdmin' | 'cityOperator' | 'panelMember' | 'finance' | 'auditor' | 'townshipOperator' | 'townshipChair';

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: ActorRole;
  /** The township's code for township roles, the city's code otherwise. */
  readonly orgCode: string;
  /** The seat on the panel, for `panelMember` only. */
  readonly panelMemberId: string | null;
  /** What a member of the panel keeps out of; absent where the agenda of a meeting says it. */
  readonly closed?: ClosedTo;
}

export const isTownshipActor = (actor: Actor): boolean =>
  actor.role === 'townshipOperator' || actor.role === 'townshipChair';

export const isCityOffice = (actor: Actor): boolean =>
  actor.role === 'cityAdmin' || actor.role === 'cityOperator';
