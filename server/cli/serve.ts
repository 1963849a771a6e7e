import { readFileSync } from 'node:fs';
import { buildHub } from '../app.ts';
import { createAuthenticate } from '../accounts/authenticate.ts';
import { openSetUp } from '../accounts/set-up.ts';
import type { HubConfig } from '../config.ts';
import { openHubConsole, type ConsoleStreams } from './hub-console.ts';

export interface Serving {
  readonly address: string;
  /** Answers what it has begun to answer, ends the streams and closes the store. */
  readonly stop: () => Promise<void>;
}

function tlsOf({ tls }: HubConfig) {
  return tls && { cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) };
}

/** Starts the hub on whatever there is, an empty folder included. */
export async function serve(environment: NodeJS.ProcessEnv, streams: ConsoleStreams): Promise<Serving> {
  const accounts = await openHubConsole(environment, streams);
  const { config, store, clock, feed, cityId, passwords } = accounts;
  const app = await buildHub({
    store,
    clock,
    feed,
    authenticate: createAuthenticate(accounts),
    accounts: { cityId, passwords },
    rendererFolder: config.rendererFolder,
    tls: tlsOf(config),
    metricsToken: config.metricsToken,
    logger: { level: config.logLevel, stream: process.stdout },
  });
  const address = await app.listen({ host: config.host, port: config.port });
  streams.out(`Gongping is open at ${address}`);
  const code = await openSetUp(accounts);
  if (code !== null) streams.out(`城市 ${cityId} 还没有管理员。设置码（24 小时内有效，只能用一次）：${code}`);
  return {
    address,
    stop: async () => {
      await app.close();
      await store.close();
    },
  };
}
