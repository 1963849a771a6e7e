import { base64 } from '@scure/base';
import type { Calls } from '../../shared/ipc/channels.ts';
import type { VaultStatus } from '../../shared/ipc/vault.ts';
import { AppError } from '../../shared/lib/app-error.ts';

const place = (space: string): string => `gongping.vault.${space}`;

function keptKey(space: string): string {
  try {
    const known = localStorage.getItem(place(space));
    if (known !== null) return known;
    const key = base64.encode(crypto.getRandomValues(new Uint8Array(32)));
    localStorage.setItem(place(space), key);
    return key;
  } catch (cause) {
    throw new AppError('BROWSER_STORAGE_BLOCKED', {}, { cause });
  }
}

const unkept: VaultStatus = {
  state: 'open',
  protection: 'none',
  bound: false,
  lost: false,
  accounts: [],
  recovery: null,
  waitSeconds: 0,
  idleMinutes: 10,
  canLock: false,
};

const notInBrowser = (): Promise<never> => Promise.reject(new AppError('NOT_IN_BROWSER'));

/** The vault in a browser, which has no key store: whoever has this browser's data has the key. */
export const createWebVault = (): Calls<'vault'> => ({
  status: async () => unkept,
  dataKey: async ({ space }) => ({ key: keptKey(space) }),
  unlock: notInBrowser,
  lock: notInBrowser,
  // Nobody ever asks: a browser is left by logging out.
  lockAsked: () => new Promise<never>(() => undefined),
  setPassword: notInBrowser,
  addPerson: notInBrowser,
  removePerson: notInBrowser,
  recover: notInBrowser,
  setIdle: notInBrowser,
});
