import type { FastifyInstance } from 'fastify';
import { createAuthenticate } from './accounts/authenticate.ts';
import type { HubAccounts } from './accounts/hub-accounts.ts';
import { openSetUp } from './accounts/set-up.ts';
import { buildHub, type HubOptions } from './app.ts';

type Choice = Pick<HubOptions, 'rendererFolder' | 'logger'> &
  Pick<HubOptions, 'evidence'> &
  Partial<Pick<HubOptions, 'earlierScreens' | 'tls' | 'metricsToken' | 'trustProxy'>>;

export interface StartedHub {
  readonly app: FastifyInstance;
  /** As Fastify says it, with the port it really has. */
  readonly address: string;
  /** By which the first city admin is made; null once there is one. */
  readonly setUpCode: string | null;
}

/** Builds a hub on its accounts and lets it listen. The store stays open when it closes. */
export async function startHub(
  accounts: HubAccounts,
  place: { readonly host: string; readonly port: number },
  choice: Choice,
): Promise<StartedHub> {
  const { store, clock, feed, cityId, passwords, authority } = accounts;
  const app = await buildHub({
    ...choice,
    store,
    clock,
    feed,
    authenticate: createAuthenticate(accounts),
    accounts: { cityId, passwords, ...(authority !== undefined && { authority }) },
  });
  const address = await app.listen({ host: place.host, port: place.port });
  return { app, address, setUpCode: await openSetUp(accounts) };
}
