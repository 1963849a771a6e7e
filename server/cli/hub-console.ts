import { buffer } from 'node:stream/consumers';
import { systemClock } from '../../shared/lib/clock.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import { createPasswords } from '../accounts/passwords.ts';
import { readHubConfig, type HubConfig } from '../config.ts';
import { ChangeFeed } from '../services/change-feed.ts';
import { fieldKeysOf, type FieldKeys } from '../keys/field-keys.ts';
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
  readonly keys: FieldKeys;
}

export const readText = async (stream: NodeJS.ReadableStream): Promise<string> =>
  (await buffer(stream)).toString('utf8');

/** Whoever only has the database's backup has nothing of what this key seals, and cannot restore it either. */
const keyMade = (file: string): string =>
  `已生成个人信息密钥：${file}\n请马上另存一份，与数据库的备份分开保管：没有它，备份里的电话、银行账号和异议都打不开。`;

/** @param needsKey whether personal fields are read or written */
export async function openHubConsole(
  environment: NodeJS.ProcessEnv,
  streams: ConsoleStreams,
  needsKey = true,
): Promise<HubConsole> {
  const config = readHubConfig(environment);
  const keys = fieldKeysOf(config, (file) => streams.complain(keyMade(file)));
  const driver = await openDriver(config);
  return {
    ...streams,
    config,
    driver,
    keys,
    store: await openSqlStore(driver, needsKey ? keys : 'unneeded'),
    cityId: config.cityId,
    clock: systemClock,
    feed: new ChangeFeed(),
    passwords: createPasswords(),
  };
}
