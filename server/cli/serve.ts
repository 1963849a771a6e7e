import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import { readHubConfig, type HubConfig } from '../config.ts';
import { systemClock } from '../../shared/lib/clock.ts';
import { keepEarlierScreens } from '../services/keep-earlier-screens.ts';
import { lockForServing } from '../store/serving-lock.ts';
import { startHub, type ServedTls } from '../start-hub.ts';
import { servedTls } from '../tls/served-tls.ts';
import { openHubConsole, type ConsoleStreams } from './hub-console.ts';

export interface Serving {
  readonly address: string;
  /** Answers what it has begun to answer, ends the streams and closes the store. */
  readonly stop: () => Promise<void>;
}

/** A certificate that somebody brought, or the city's own, made by `make-ca`. */
async function tlsOf({ tls, tlsFolder, cityId }: HubConfig): Promise<ServedTls | null> {
  if (tls) return { cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile), own: null };
  return servedTls({ folder: tlsFolder, cityId, clock: systemClock });
}

/**
 * Starts the hub on whatever there is, an empty folder included.
 *
 * @param prepare what is to be in it before anybody comes in
 * @throws AppError HUB_ALREADY_RUNNING, DATA_NEWER_THAN_PROGRAM, DATABASE_ENCODING, HUB_NOT_READY
 */
export async function serve(
  environment: NodeJS.ProcessEnv,
  streams: ConsoleStreams,
  prepare: (accounts: HubAccounts) => Promise<void> = async () => undefined,
): Promise<Serving> {
  const { databaseUrl, dataFolder } = readHubConfig(environment);
  const unlock = databaseUrl === null ? lockForServing(dataFolder) : () => undefined;
  const accounts = await openHubConsole(environment, streams).catch((error: unknown) => {
    unlock();
    throw error;
  });
  const { config, store, cityId } = accounts;
  await prepare(accounts);
  const choice = {
    rendererFolder: config.rendererFolder,
    earlierScreens: keepEarlierScreens(config.rendererFolder, join(dataFolder, 'screens'), Date.now()),
    tls: await tlsOf(config),
    metricsToken: config.metricsToken,
    trustProxy: config.trustProxy,
    evidence: config.evidence,
    logger: { level: config.logLevel, stream: process.stdout },
  };
  const { app, address, setUpCode } = await startHub(accounts, config, choice);
  streams.out(`Gongping is open at ${address}`);
  if (setUpCode !== null)
    streams.out(`城市 ${cityId} 还没有管理员。设置码（24 小时内有效，只能用一次）：${setUpCode}`);
  return {
    address,
    stop: async () => {
      await app.close();
      await store.close();
      unlock();
    },
  };
}
