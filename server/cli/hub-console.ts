import { buffer } from 'node:stream/consumers';
import { systemClock } from '../../shared/lib/clock.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import { createPasswords } from '../accounts/passwords.ts';
import { readHubConfig, type HubConfig } from '../config.ts';
import { ChangeFeed } from '../services/change-feed.ts';
import { openDriver } from '../store/open-store.ts';
import type { SqlDriver } from '../store/sql-driver.ts';
import { openSqlStore } from '../store/sql-store.ts';

/** Where a command reads and writes; the process in production, texts in a test. */
export interface ConsoleStreams {
  readonly stdin: NodeJS.ReadableStream;
  readonly out: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** What a command of the hub works with, on the database that the environment names. */
export interface HubConsole extends HubAccounts, ConsoleStreams {
  readonly config: HubConfig;
  readonly driver: SqlDriver;
}

export const readText = async (stream: NodeJS.ReadableStream): Promise<string> =>
  (await buffer(stream)).toString('utf8');

export async function openHubConsole(
  environment: NodeJS.ProcessEnv,
  streams: ConsoleStreams,
): Promise<HubConsole> {
  const config = readHubConfig(environment);
  const driver = await openDriver(config);
  return {
    ...streams,
    config,
    driver,
    store: await openSqlStore(driver),
    cityId: config.cityId,
    clock: systemClock,
    feed: new ChangeFeed(),
    passwords: createPasswords(),
  };
}
