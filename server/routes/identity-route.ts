import type { FastifyInstance } from 'fastify';
import { HubIdentitySchema, identityPath } from '../../shared/sync/hub-identity.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';

/** By the first link of its audit chain, which a backup carries along and no other hub has. */
async function answerIdentity({ store, cityId, authority }: HubAccounts): Promise<object> {
  const [first] = await store.readAudit(cityId, 0, 1);
  return { hub: first?.hash ?? null, ...(authority && { authority }) };
}

export function addIdentityRoute(routes: FastifyInstance, hub: HubAccounts): void {
  routes.get(identityPath, { config: { answer: HubIdentitySchema } }, () => answerIdentity(hub));
}
