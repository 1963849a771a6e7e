import type { HubSession } from '../session.ts';
import type { HubStore } from '../store/hub-store.ts';

/** The session with what its member of the panel keeps out of, which changes from one request to the next. */
export async function withClosed(store: HubStore, session: HubSession): Promise<HubSession> {
  const { role, panelMemberId, cityId } = session;
  if (role !== 'panelMember' || panelMemberId === null) return session;
  return { ...session, closed: await store.documents(cityId).closedTo(panelMemberId) };
}
