import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { addAccount, atTheHub, type NewAccount } from '../../server/accounts/add-account.ts';
import { endSessions } from '../../server/accounts/end-access.ts';
import { makeEnrolmentCode } from '../../server/accounts/enrol-device.ts';
import type { HubAccounts } from '../../server/accounts/hub-accounts.ts';
import { createPasswords } from '../../server/accounts/passwords.ts';
import { ChangeFeed } from '../../server/services/change-feed.ts';
import type { Account } from '../../server/store/account-store.ts';
import type { HubStore } from '../../server/store/hub-store.ts';
import { openSqliteStore } from '../../server/store/open-store.ts';
import { systemClock } from '../../shared/lib/clock.ts';

const root = join(import.meta.dirname, '..', '..');
const cityId = '130481';

export interface HubProcess {
  readonly address: string;
  /** Where its data is. */
  readonly folder: string;
  /** Its database, opened beside it. */
  readonly store: HubStore;
  /** As somebody at the hub's console does it. @returns a one-time code for a new account */
  readonly codeFor: (account: NewAccount) => Promise<string>;
  /** Makes an account with a password. */
  readonly add: (account: NewAccount) => Promise<Account>;
  /** Ends every session of an account in a browser. */
  readonly endSessions: (accountId: string) => Promise<void>;
  /** Asks it to stop, as a service manager does. @returns its exit code */
  readonly terminate: () => Promise<number | null>;
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Where a hub was before, to start it again with its data at its address. */
interface Before {
  readonly folder: string;
  readonly address: string;
}

/** The hub as it is installed: its own process, a port of its own, a new SQLite store. */
export async function startHubProcess(before: Before | null = null): Promise<HubProcess> {
  const folder = before?.folder ?? mkdtempSync(join(tmpdir(), 'gongping-hub-'));
  const port = before === null ? '0' : new URL(before.address).port;
  const env = { ...process.env, HUB_PORT: port, HUB_DATA: folder, HUB_CITY: cityId };
  const hub = spawn(process.execPath, [join(root, 'server', 'main.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    if (hub.exitCode !== null || hub.signalCode !== null) return;
    hub.kill(signal);
    await once(hub, 'exit');
  };
  const close = async (): Promise<void> => {
    await end('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  };
  for await (const line of createInterface({ input: hub.stdout })) {
    const address = /^Gongping is open at (\S+)$/.exec(line)?.[1];
    if (!address) continue;
    hub.stdout.resume();
    const store = await openSqliteStore(folder);
    const passwords = createPasswords();
    const accounts: HubAccounts = { store, cityId, clock: systemClock, feed: new ChangeFeed(), passwords };
    return {
      address,
      folder,
      store,
      codeFor: async (account) => {
        const { id: accountId } = await addAccount(accounts, account, atTheHub);
        return (await makeEnrolmentCode(accounts, { kind: 'known', accountId }, atTheHub)).code;
      },
      add: (account) => addAccount(accounts, account, atTheHub),
      endSessions: (accountId) => endSessions(accounts, accountId, atTheHub),
      terminate: async () => {
        await end('SIGTERM');
        return hub.exitCode;
      },
      kill: () => end('SIGKILL'),
      close: async () => {
        await store.close();
        await close();
      },
    };
  }
  await close();
  throw new Error('the hub ended before it said where it listens');
}
