import { app, type Session, type WebContents } from 'electron';
import { bundleOrigin } from './bundle-file.ts';
import type { Log } from './log.ts';

const start = `${bundleOrigin}/index.html`;

/** What a page may navigate to itself: the app anew, in its own place or back from the crash page. */
const isRestart = (from: string, to: string): boolean =>
  (from === `${bundleOrigin}/crash.html` && to === start) ||
  (from === to && (to === start || to.startsWith(`${start}#`)));

/** The one screen that may use the camera. */
const isScanning = (url: string): boolean => url === `${start}#/verify`;

const isOwnBlob = (url: string): boolean => url.startsWith(`blob:${bundleOrigin}/`);

function lockNavigation(contents: WebContents, log: Log): void {
  contents.on('will-navigate', (event) => {
    if (isRestart(contents.getURL(), event.url)) return;
    event.preventDefault();
    log('navigation-refused');
  });
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && isRestart(contents.getURL(), event.url)) return;
    event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => {
    log('window-refused');
    return { action: 'deny' };
  });
}

/** Every page of every window stays where the program put it. */
export function lockEveryPage(log: Log): void {
  app.on('web-contents-created', (_event, contents) => lockNavigation(contents, log));
}

/**
 * Denies what Electron grants by default: every permission, device and screen capture, and every request
 * that leaves the program (a spelling dictionary is one). The camera is granted where certificates are verified. Persistent storage is granted, or Chromium may evict the database.
 */
export function lockSession(session: Session): void {
  session.setSpellCheckerEnabled(false);
  session.setPermissionRequestHandler((contents, permission, decide, details) => {
    const url = contents.getURL();
    const isOwn = permission === 'persistent-storage' && url.startsWith(`${bundleOrigin}/`);
    const types = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    decide(isOwn || (permission === 'media' && isScanning(url) && types.join() === 'video'));
  });
  session.setPermissionCheckHandler(
    (contents, permission, origin, { mediaType }) =>
      URL.parse(origin)?.href === `${bundleOrigin}/` &&
      (permission === 'persistent-storage' ||
        (permission === 'media' && mediaType === 'video' && isScanning(contents?.getURL() ?? ''))),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide(null));
  session.webRequest.onBeforeRequest(({ url, webContentsId }, decide) => {
    const local = /^(app|blob|data|devtools):/.test(url);
    decide({ cancel: webContentsId !== undefined && !local });
  });
  session.on('will-download', (event, item) => {
    // Electron asks where to save; only what a page of ours made itself is ever offered.
    if (!isOwnBlob(item.getURL())) event.preventDefault();
  });
}
