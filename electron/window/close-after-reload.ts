import type { BrowserWindow } from 'electron';

/** How long the wish to close outlives the page that was asked, in milliseconds: a page that loads anew is here sooner. */
const patience = 5000;

/**
 * A page that is asked to close while it loads anew may refuse, to save first, and is then gone before it can close
 * the window itself. The wish to close is handed on to the page that follows.
 */
export function closeAfterReload(window: BrowserWindow): void {
  let askedAt = -Infinity;
  window.on('close', () => {
    askedAt = Date.now();
  });
  window.webContents.on('did-navigate', () => {
    const isWanted = Date.now() - askedAt < patience;
    if (isWanted) window.close();
    // Once: a page that refuses as well is left alone.
    askedAt = -Infinity;
  });
}
