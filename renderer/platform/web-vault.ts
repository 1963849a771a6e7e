import { base64 } from '@scure/base';
import type { Calls } from '../../shared/ipc/channels.ts';
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

/** The vault in a browser, which has no key store: whoever has this browser's data has the key. */
export const createWebVault = (): Calls<'vault'> => ({
  status: async () => ({ state: 'open', protection: 'none', accounts: [] }),
  dataKey: async ({ space }) => ({ key: keptKey(space) }),
});
