import type { Actor } from '../../shared/domain/actor.ts';
import { unitKey } from '../../shared/domain/unit-key.ts';
import type { HubSession } from '../session.ts';
import type { CityWriter } from '../store/hub-store.ts';

/**
 * Colleagues whose unsent work this session may bring along: they have signed in on the same machine, belong to the
 * same unit as the session's account, and are not disabled. Their rows are judged by their rights and by the
 * session's, so that nobody gains anything by sending in another's name.
 *
 * @param writers the accounts that rows are stamped with
 */
export async function carriedAuthors(
  city: CityWriter,
  session: HubSession,
  writers: readonly string[],
): Promise<ReadonlyMap<string, Actor>> {
  const others = new Set(writers.filter((id) => id !== session.id));
  if (others.size === 0) return new Map();
  const beside = await city.usersBeside(session.sessionId);
  const authors = new Map<string, Actor>();
  for (const id of others) {
    const account = beside.has(id) ? await city.findAccount(id) : null;
    const isColleague = account?.disabledAt === null && unitKey(account) === unitKey(session);
    if (account && isColleague) authors.set(id, account);
  }
  return authors;
}
