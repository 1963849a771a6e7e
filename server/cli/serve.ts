import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import { readHubConfig, type HubConfig } from '../config.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { systemClock } from '../../shared/lib/clock.ts';
import { keepEarlierScreens } from '../services/keep-earlier-screens.ts';
import { lockForServing } from '../store/serving-lock.ts';
import { startHub, type ServedTls } from '../start-hub.ts';
import { servedTls } from '../tls/served-tls.ts';
import { openHubConsole, type ConsoleStreams, type HubConsole } from './hub-console.ts';

export interface Serving {
  readonly address: string;
  /** Answers what it has begun to answer, ends the streams and closes the store. */
  readonly stop: () => Promise<void>;
}

/** Looked at before anybody may come in. */
function broughtTls({ certFile, keyFile }: NonNullable<HubConfig['tls']>): ServedTls {
  try {
    const brought = { cert: readFileSync(certFile), key: readFileSync(keyFile) };
    createSecureContext(brought);
    return { ...brought, own: null };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('HUB_CERTIFICATE_UNREADABLE', { reason }, { cause });
  }
}

/** A certificate that somebody brought, or the city's own, made by `make-ca`. */
async function tlsOf({ tls, tlsFolder, cityId }: HubConfig): Promise<ServedTls | null> {
  if (tls) return broughtTls(tls);
  return servedTls({ folder: tlsFolder, cityId, clock: systemClock });
}

async function serveOn(accounts: HubConsole, close: () => Promise<void>): Promise<Serving> {
  const { config, cityId, out } = accounts;
  const { dataFolder, rendererFolder } = config;
  const choice = {
    rendererFolder,
    earlierScreens: keepEarlierScreens(rendererFolder, join(dataFolder, 'screens'), Date.now()),
    tls: await tlsOf(config),
    metricsToken: config.metricsToken,
    trustProxy: config.trustProxy,
    evidence: config.evidence,
    logger: { level: config.logLevel, stream: process.stdout },
  };
  const { app, address, setUpCode } = await startHub(accounts, config, choice);
  out(`Gongping is open at ${address}`);
  if (setUpCode !== null)
    out(`城市 ${cityId} 还没有管理员。设置码（24 小时内有效，只能用一次）：${setUpCode}`);
  const stop = async (): Promise<void> => {
    await app.close();
    await close();
  };
  return { address, stop };
}

/**
 * Starts the hub on whatever there is, an empty folder included.
 *
 * @param prepare what is to be in it before anybody comes in
 * @throws AppError HUB_SETTING_WRONG, HUB_CERTIFICATE_UNREADABLE, HUB_ALREADY_RUNNING, DATA_NEWER_THAN_PROGRAM,
 * DATABASE_ENCODING, HUB_NOT_READY
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
  const close = async (): Promise<void> => {
    await accounts.store.close();
    unlock();
  };
  try {
    await prepare(accounts);
    return await serveOn(accounts, close);
  } catch (error) {
    await close();
    throw error;
  }
}
