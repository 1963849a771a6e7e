import { dialog, type BrowserWindow } from 'electron';
import { bundleOrigin } from '../bundle-file.ts';
import { hostTexts } from '../host-texts.ts';
import type { Log } from '../log.ts';
import { loadApp } from './app-window.ts';

/** Chromium's code for a load that another load replaced. */
const aborted = -3;
const crashPage = `${bundleOrigin}/crash.html`;

function showCrashPage(window: BrowserWindow): void {
  // Chromium still ends the old page, or its process, while it tells of it.
  setImmediate(() => {
    if (window.isDestroyed()) return;
    window.show();
    // A failure arrives as an event as well; the promise also rejects for the load that this one replaces.
    window.loadURL(crashPage).catch(() => undefined);
  });
}

/** The last word when not even the crash page is there. */
function sayCannotStart(window: BrowserWindow): void {
  const { cannotStart: message, cannotStartDetail: detail, ok } = hostTexts;
  void dialog.showMessageBox(window, { type: 'error', message, detail, buttons: [ok] });
}

async function askToReopen(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: hostTexts.unresponsive,
    detail: hostTexts.unresponsiveDetail,
    buttons: [hostTexts.wait, hostTexts.reopen],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) await loadApp(window);
}

/** Shows a page that says that the data is safe, and the way back, when the app's page died, hung or did not load. */
export function watchForCrashes(window: BrowserWindow, log: Log): void {
  const { webContents } = window;
  const replace = (url: string): void => (url === crashPage ? sayCannotStart : showCrashPage)(window);
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log('page-gone', { reason, exitCode });
    showCrashPage(window);
  });
  webContents.on('did-fail-load', (_event, errorCode, _description, url, isMainFrame) => {
    if (!isMainFrame || errorCode === aborted) return;
    log('page-load-failed', { errorCode });
    replace(url);
  });
  // Chromium asks nobody before it shows about:blank, and a missing file is to it a page like any other, so
  // both are noticed only afterwards.
  webContents.on('did-navigate', (_event, url, status) => {
    if (url.startsWith(`${bundleOrigin}/`) && status < 400) return;
    log('page-left', { status });
    replace(url);
  });
  window.on('unresponsive', () => {
    log('page-unresponsive');
    void askToReopen(window);
  });
}
