import { dialog, type BrowserWindow } from 'electron';
import { bundleOrigin } from '../bundle-file.ts';
import { hostTexts } from '../host-texts.ts';
import type { Log } from '../log.ts';
import { loadApp } from './app-window.ts';

/** Chromium's code for a load that another load replaced. */
const aborted = -3;
const crashPage = `${bundleOrigin}/crash.html`;

async function showCrashPage(window: BrowserWindow, log: Log): Promise<void> {
  try {
    await window.loadURL(crashPage);
    window.show();
  } catch {
    log('crash-page-failed');
    dialog.showErrorBox(hostTexts.cannotStart, hostTexts.cannotStartDetail);
  }
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
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log('page-gone', { reason, exitCode });
    // Chromium still ends the old process while this event runs.
    setImmediate(() => {
      if (!window.isDestroyed()) void showCrashPage(window, log);
    });
  });
  webContents.on('did-fail-load', (_event, errorCode, _description, url, isMainFrame) => {
    if (!isMainFrame || errorCode === aborted || url === crashPage) return;
    log('page-load-failed', { errorCode });
    void showCrashPage(window, log);
  });
  // Chromium asks nobody before it shows about:blank, and a missing file is to it a page like any other, so
  // both are noticed only afterwards.
  webContents.on('did-navigate', (_event, url, status) => {
    if (url.startsWith(`${bundleOrigin}/`) && status < 400) return;
    log('page-left', { status });
    if (url === crashPage) dialog.showErrorBox(hostTexts.cannotStart, hostTexts.cannotStartDetail);
    else void showCrashPage(window, log);
  });
  window.on('unresponsive', () => {
    log('page-unresponsive');
    void askToReopen(window);
  });
}
