import type { FastifyInstance } from 'fastify';
import { IssuerListSchema, issuerListPath, type IssuerListAnswer } from '../../shared/sync/issuer-list.ts';
import type { OrgUnit } from '../../shared/schema/org-unit.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';

/** More than any city has townships. */
const mostUnits = 1000;

async function readCity({ store, cityId }: HubAccounts): Promise<OrgUnit | undefined> {
  const query = { collection: 'orgUnits', scope: { kind: 'all' }, after: 0, limit: mostUnits } as const;
  const units = (await store.readChanges(cityId, query)).map(
    ({ document }) => document as unknown as OrgUnit,
  );
  return units.find(({ kind }) => kind === 'city');
}

async function answerList(hub: HubAccounts): Promise<IssuerListAnswer> {
  const city = await readCity(hub);
  return {
    issuer: city?.unionName ?? '',
    keys: (city?.issuerKeys ?? []).map(({ device: _device, ...key }) => key),
    voidNumbers: city?.voidNumbers ?? [],
    at: hub.clock.now().toISOString(),
  };
}

/** `/verify` is the address to type; the page checks by itself and asks for the list alone. */
export function addVerifyRoute(routes: FastifyInstance, hub: HubAccounts): void {
  routes.get('/verify', { schema: { hide: true } }, (_request, reply) => reply.redirect('/verify.html'));
  routes.get(issuerListPath, { config: { answer: IssuerListSchema } }, () => answerList(hub));
}
