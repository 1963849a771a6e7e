import type { BrowserWindow } from 'electron';

/**
 * A page that is asked to close while it loads anew may refuse, to save first, and is then gone before it can close
 * the window itself. The wish to close is handed on to the page that follows.
 */
export function closeAfterReload(window: BrowserWindow): void {
  const { webContents } = window;
  let isReplacing = false;
  let isWanted = false;
  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) isReplacing = true;
  });
  webContents.on('did-fail-load', () => {
    isReplacing = false;
    isWanted = false;
  });
  webContents.on('did-navigate', () => {
    isReplacing = false;
    if (isWanted) window.close();
    isWanted = false;
  });
  window.on('close', () => {
    isWanted = isReplacing;
  });
}
