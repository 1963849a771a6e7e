import { EventEmitter } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import type { BrowserWindow } from 'electron';
import { expect, test } from 'vitest';
import { closeAfterReload } from '../../../electron/window/close-after-reload.ts';

/** A window as Electron tells of it. */
function openWindow() {
  const webContents = new EventEmitter();
  let isDestroyed = false;
  const window = Object.assign(new EventEmitter(), {
    webContents,
    isDestroyed: () => isDestroyed,
    destroy: () => {
      isDestroyed = true;
    },
  });
  closeAfterReload(window as unknown as BrowserWindow);
  const load = (isSameDocument = false): void => {
    webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument });
  };
  return {
    load,
    arrive: () => webContents.emit('did-navigate'),
    tell: (event: string) => webContents.emit(event),
    askToClose: () => window.emit('close'),
    isDestroyed: async () => {
      await setImmediate();
      return isDestroyed;
    },
  };
}

test('a window is closed when the page that was asked has been replaced by the one it loads', async () => {
  const { load, askToClose, arrive, isDestroyed } = openWindow();
  load();
  askToClose();
  expect(await isDestroyed()).toBe(false);
  arrive();
  expect(await isDestroyed()).toBe(true);
});

test.each<[string, (one: ReturnType<typeof openWindow>) => void]>([
  ['nobody asked to close it', ({ load }) => load()],
  [
    'nothing was loading',
    ({ askToClose, load }) => {
      askToClose();
      load();
    },
  ],
  [
    'only the place on the page changed',
    ({ askToClose, load }) => {
      load(true);
      askToClose();
    },
  ],
  [
    'the page stays to save',
    ({ askToClose, load, tell }) => {
      load();
      askToClose();
      tell('will-prevent-unload');
    },
  ],
  [
    'the load was given up',
    ({ askToClose, load, tell }) => {
      load();
      askToClose();
      tell('did-stop-loading');
      load();
    },
  ],
])('a window stays when a page arrives and %s', async (_name, before) => {
  const one = openWindow();
  before(one);
  one.arrive();
  expect(await one.isDestroyed()).toBe(false);
});
