import { Server } from 'node:https';
import type { FastifyInstance } from 'fastify';
import type { CityTls } from './city-authority.ts';

const daily = 24 * 60 * 60 * 1000;

/** Looks every day whether the certificate runs out; a new one serves the next connections, without a restart. */
export function keepRenewed(app: FastifyInstance, read: () => Promise<CityTls | null>): void {
  const { server } = app as { readonly server: unknown };
  if (!(server instanceof Server)) return;
  const renew = async (): Promise<void> => {
    const tls = await read();
    if (tls) server.setSecureContext({ cert: tls.cert, key: tls.key });
  };
  const timer = setInterval(() => {
    renew().catch((error: unknown) => app.log.error({ err: error }, 'the certificate could not be renewed'));
  }, daily).unref();
  app.addHook('onClose', async () => clearInterval(timer));
}
