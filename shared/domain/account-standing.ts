import type { Case } from '../schema/case.ts';
import type { AccountDetail } from '../schema/subsidy-case.ts';

/** How far a payee's account is: keyed by one person, then by another without seeing the first keying. */
export type AccountStanding =
  | { readonly kind: 'missing' }
  | { readonly kind: 'once'; readonly by: string; readonly name: string }
  | { readonly kind: 'samePerson' }
  | { readonly kind: 'differs' }
  | { readonly kind: 'confirmed'; readonly account: AccountDetail };

interface Keying {
  readonly by: string;
  readonly account: AccountDetail;
}

const same = (a: AccountDetail, b: AccountDetail): boolean =>
  a.number === b.number && a.holder === b.holder && a.bank === b.bank;

function standingOf(first: Keying | undefined, second: Keying | undefined): AccountStanding {
  if (!first || !second) {
    const only = first ?? second;
    return only ? { kind: 'once', by: only.by, name: only.account.byName } : { kind: 'missing' };
  }
  if (first.by === second.by) return { kind: 'samePerson' };
  return same(first.account, second.account)
    ? { kind: 'confirmed', account: first.account }
    : { kind: 'differs' };
}

/** The standing of every person's account for whom anything was keyed. */
export function accountStandings(cases: readonly Case[]): ReadonlyMap<string, AccountStanding> {
  const keyed = cases.flatMap(({ detail, updatedBy }) =>
    detail.kind === 'account' ? [{ by: updatedBy, account: detail }] : [],
  );
  const people = Map.groupBy(keyed, ({ account }) => account.personId);
  return new Map(
    [...people].map(([personId, keyings]) => {
      const turn = (which: 1 | 2) => keyings.find(({ account }) => account.turn === which);
      return [personId, standingOf(turn(1), turn(2))];
    }),
  );
}

/**
 * Which of the two keyings is this person's to make: the one already made by him, else the one nobody has made, else
 * the second.
 */
export function turnOf(cases: readonly Case[], personId: string, actorId: string): 1 | 2 {
  const keyed = cases.flatMap(({ detail, updatedBy }) =>
    detail.kind === 'account' && detail.personId === personId ? [{ by: updatedBy, turn: detail.turn }] : [],
  );
  const own = keyed.find(({ by }) => by === actorId);
  return own?.turn ?? (keyed.some(({ turn }) => turn === 1) ? 2 : 1);
}
