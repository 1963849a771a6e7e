import { checkLink } from '../../shared/ipc/allowed-links.ts';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { productVersion } from '../../shared/ipc/product-version.ts';
import { freeSpaceFloor } from '../../shared/ipc/storage.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { createHubAdminClient } from '../../shared/sync/hub-admin-client.ts';
import { printInBrowser } from './print-in-browser.ts';
import { createWebCarry } from './web-carry.ts';
import { createWebEvidence } from './web-evidence.ts';
import { createSignedInMark } from './signed-in-mark.ts';
import { askBrowserKey, createWebHub } from './web-hub.ts';
import { createWebMeetings } from './web-meetings.ts';
import { webSend } from './web-send.ts';
import { createWebVault } from './web-vault.ts';
import { browserCost } from './wrapped-key.ts';
import { readWebProfile, writeWebProfile } from './web-profile.ts';

const notInBrowser = (): Promise<never> => Promise.reject(new AppError('NOT_IN_BROWSER'));

/** The bridge in a browser: the same functions over what a web page may do. There is no mirror. */
export function createWebBridge(): Bridge {
  const vault = createWebVault({
    readProfile: readWebProfile,
    isSignedIn: createSignedInMark().get,
    askHub: askBrowserKey,
    cost: browserCost,
  });
  return {
    kind: 'web',
    app: {
      info: async () => ({ version: productVersion, electron: null, platform: 'web', packaged: true }),
      openLink: async ({ url }) => {
        window.open(checkLink(URL.parse(url)), '_blank', 'noopener,noreferrer');
      },
    },
    profile: {
      read: async () => readWebProfile(),
      write: async (profile) => writeWebProfile(profile),
    },
    storage: {
      // The browser's quota stands in for the free space: a page cannot see the disk.
      status: async () => {
        // Pages over plain HTTP are told nothing about storage; not knowing must not keep anybody from working.
        const manager: StorageManager | undefined = navigator.storage;
        const { quota = Infinity, usage = 0 } = (await manager?.estimate()) ?? {};
        const freeBytes = Math.min(Number.MAX_SAFE_INTEGER, Math.max(0, quota - usage));
        return { freeBytes, floorBytes: freeSpaceFloor, ok: freeBytes >= freeSpaceFloor };
      },
    },
    vault,
    hub: createWebHub(vault),
    hubAdmin: createHubAdminClient(webSend),
    hubHost: null,
    meetings: createWebMeetings(),
    mirror: null,
    evidence: createWebEvidence(),
    carry: createWebCarry(),
    signer: null,
    backup: null,
    print: {
      toPdf: ({ form, data }) => printInBrowser({ form, data }),
      open: notInBrowser,
      reveal: notInBrowser,
      saveFolder: notInBrowser,
    },
  };
}
