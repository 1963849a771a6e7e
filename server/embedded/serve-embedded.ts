import { join } from 'node:path';
import { Value } from 'typebox/value';
import { toHub, type FirstAdmin, type HubPlace } from '../../shared/ipc/embedded-hub.ts';
import { assertNever } from '../../shared/lib/assert-never.ts';
import { systemClock } from '../../shared/lib/clock.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import { createPasswords } from '../accounts/passwords.ts';
import { evidenceSettings } from '../config.ts';
import { ChangeFeed } from '../services/change-feed.ts';
import { fileKeys, keyFileIn } from '../keys/field-keys.ts';
import { keepEarlierScreens } from '../services/keep-earlier-screens.ts';
import { startFailure } from '../start-failure.ts';
import { startHub } from '../start-hub.ts';
import { openSqlStore } from '../store/sql-store.ts';
import { lockForServing } from '../store/serving-lock.ts';
import { openSqliteDriver } from '../store/sqlite-driver.ts';
import { makeCityTls } from '../tls/city-authority.ts';
import { servedTls } from '../tls/served-tls.ts';
import { addFirstAdmin } from './add-first-admin.ts';
import type { ParentLink } from './parent-link.ts';

/** A hub at work inside the app. */
interface Embedded {
  readonly accounts: HubAccounts;
  readonly stop: () => Promise<void>;
}

const openAccounts = async ({ dataFolder, cityId }: HubPlace): Promise<HubAccounts> => ({
  store: await openSqlStore(
    openSqliteDriver(join(dataFolder, 'hub.sqlite')),
    fileKeys(keyFileIn(dataFolder)),
  ),
  cityId,
  clock: systemClock,
  feed: new ChangeFeed(),
  passwords: createPasswords(),
});

/** Under the city's own authority, which is made the first time; null for plain HTTP. */
async function tlsOf({ dataFolder, cityId, names }: HubPlace) {
  if (!names) return null;
  const wish = { folder: join(dataFolder, 'tls'), cityId, clock: systemClock };
  await makeCityTls(wish, names);
  return servedTls(wish);
}

async function start(link: ParentLink, place: HubPlace): Promise<Embedded> {
  // `npm run hub` may have the same folder open; the system gives the lock back when this process ends.
  const unlock = lockForServing(place.dataFolder);
  const accounts = await openAccounts(place);
  // What matters only; the app keeps what is printed.
  const logger = { level: 'warn', stream: process.stdout };
  const { app, address, setUpCode } = await startHub(accounts, place, {
    rendererFolder: place.rendererFolder,
    earlierScreens: keepEarlierScreens(place.rendererFolder, join(place.dataFolder, 'screens'), Date.now()),
    evidence: evidenceSettings(place.dataFolder, process.env),
    tls: await tlsOf(place),
    logger,
  });
  link.tell({ kind: 'running', port: Number(new URL(address).port), needsSetUp: setUpCode !== null });
  return {
    accounts,
    stop: async () => {
      await app.close();
      await accounts.store.close();
      unlock();
    },
  };
}

async function setUp(link: ParentLink, { accounts }: Embedded, admin: FirstAdmin): Promise<void> {
  const refused = await addFirstAdmin(accounts, admin);
  link.tell({ kind: 'set-up-done', problem: refused });
}

/**
 * Serves the hub inside the desktop app, as the app tells it to. A failure nobody foresaw ends the process with its
 * trace on standard error, and the app starts it again.
 *
 * @param end ends this process; called once, when it has stopped
 */
export function serveEmbedded(link: ParentLink, end: () => void): void {
  let running: Promise<Embedded> | null = null;
  const begin = async (place: HubPlace): Promise<void> => {
    running = start(link, place);
    try {
      await running;
    } catch (error) {
      const failure = startFailure(error);
      if (!failure) throw error;
      link.tell({ kind: 'failed', problem: { code: failure.code, params: { ...failure.params } } });
    }
  };
  const stopRunning = async (): Promise<void> => {
    // A start that failed has been told, and has nothing to stop.
    const embedded = await running?.catch(() => null);
    await embedded?.stop();
  };
  link.listen((message) => {
    if (!Value.Check(toHub, message)) throw new Error('a message of the app does not fit its schema');
    switch (message.kind) {
      case 'start':
        return void begin(message.place);
      case 'set-up':
        return void running?.then((embedded) => setUp(link, embedded, message.admin));
      case 'stop':
        return void stopRunning().then(end);
      default:
        return assertNever(message);
    }
  });
}
