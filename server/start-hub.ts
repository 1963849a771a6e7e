import type { FastifyInstance } from 'fastify';
import { createAuthenticate } from './accounts/authenticate.ts';
import type { HubAccounts } from './accounts/hub-accounts.ts';
import { openSetUp } from './accounts/set-up.ts';
import type { CityTls } from './tls/city-authority.ts';
import { keepRenewed } from './tls/keep-renewed.ts';
import { buildHub, type HubOptions } from './app.ts';

/** What is served over TLS, and where it comes from. */
export interface ServedTls {
  readonly cert: Buffer | string;
  readonly key: Buffer | string;
  /** The city's own authority; null for a certificate that somebody brought, who renews it himself. */
  readonly own: { readonly fingerprint: string; readonly renew: () => Promise<CityTls | null> } | null;
}

type Choice = Pick<HubOptions, 'rendererFolder' | 'logger'> &
  Pick<HubOptions, 'evidence'> &
  Partial<Pick<HubOptions, 'earlierScreens' | 'metricsToken' | 'trustProxy'>> & {
    readonly tls?: ServedTls | null;
  };

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
  const { store, clock, feed, cityId, passwords } = accounts;
  const { tls = null } = choice;
  const app = await buildHub({
    ...choice,
    store,
    clock,
    feed,
    authenticate: createAuthenticate(accounts),
    accounts: { cityId, passwords, ...(tls?.own && { authority: tls.own.fingerprint }) },
  });
  if (tls?.own) keepRenewed(app, tls.own.renew);
  const address = await app.listen({ host: place.host, port: place.port }).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  return { app, address, setUpCode: await openSetUp(accounts) };
}
