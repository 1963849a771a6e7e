import { join } from 'node:path';
import { app, type WebPreferences } from 'electron';

/** What every window of this program is made with. The page gets the preload script's functions and no more. */
export const securePreferences = (): WebPreferences => ({
  preload: join(import.meta.dirname, 'preload.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  devTools: !app.isPackaged,
});
