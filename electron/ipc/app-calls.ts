import { app, shell } from 'electron';
import { checkLink } from '../../shared/ipc/allowed-links.ts';
import type { Calls } from '../../shared/ipc/channels.ts';

/** The `app` area of the bridge. */
export const createAppCalls = (): Calls<'app'> => ({
  info: async () => ({
    version: app.getVersion(),
    electron: process.versions.electron,
    platform: process.platform,
    packaged: app.isPackaged,
  }),
  openLink: async ({ url }) => {
    await shell.openExternal(checkLink(URL.parse(url)));
  },
});
