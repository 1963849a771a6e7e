import type { BrowserWindow } from 'electron';

/**
 * Closes a window whose page was asked to close while it was being loaded anew. Chromium asks the old page whether it
 * may go; when the new page takes its place first, nobody answers any more, every later wish to close waits for that
 * answer, and the program could not be ended. The new page has just begun and holds nothing that is not saved.
 */
export function closeAfterReload(window: BrowserWindow): void {
  const { webContents } = window;
  let isReplacing = false;
  let isUnanswered = false;
  const forget = (): void => {
    isReplacing = false;
    isUnanswered = false;
  };
  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) isReplacing = true;
  });
  window.on('close', () => {
    isUnanswered = isReplacing;
  });
  // The page has something to save: it closes the window itself.
  webContents.on('will-prevent-unload', () => {
    isUnanswered = false;
  });
  webContents.on('did-stop-loading', forget);
  webContents.on('did-navigate', () => {
    const isStuck = isUnanswered;
    forget();
    // Chromium is still about to show the new page when it tells of it.
    if (isStuck)
      setImmediate(() => {
        if (!window.isDestroyed()) window.destroy();
      });
  });
}
