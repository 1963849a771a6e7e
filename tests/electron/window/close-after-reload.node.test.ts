import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { expect, test } from 'vitest';
import { closeAfterReload } from '../../../electron/window/close-after-reload.ts';

/** A window as Electron tells of it, whose page refuses to be closed. */
function openWindow() {
  const webContents = new EventEmitter();
  let asked = 0;
  const window = Object.assign(new EventEmitter(), {
    webContents,
    close: () => {
      asked += 1;
      window.emit('close');
    },
  });
  closeAfterReload(window as unknown as BrowserWindow);
  const start = (isSameDocument = false, isMainFrame = true) =>
    webContents.emit('did-start-navigation', { isMainFrame, isSameDocument });
  return { window, start, tell: (event: string) => webContents.emit(event), asked: () => asked };
}

test('a wish to close while the page loads anew is handed on to the page that follows, once', () => {
  const { window, start, tell, asked } = openWindow();
  start();
  window.close();
  tell('did-navigate');
  expect(asked()).toBe(2);
  start();
  tell('did-navigate');
  expect(asked()).toBe(2);
});

test.each<[string, (one: ReturnType<typeof openWindow>) => void]>([
  ['nothing is loading', () => undefined],
  ['the place on the page changes', ({ start }) => void start(true)],
  ['a frame inside the page loads', ({ start }) => void start(false, false)],
  ['the new page is there already', ({ start, tell }) => void (start(), tell('did-navigate'))],
])('a wish to close is not remembered when %s', (_name, before) => {
  const one = openWindow();
  before(one);
  one.window.close();
  one.start();
  one.tell('did-navigate');
  expect(one.asked()).toBe(1);
});

test('a page that could not be loaded stays, and with it the answer of the old one', () => {
  const { window, start, tell, asked } = openWindow();
  start();
  window.close();
  tell('did-fail-load');
  start();
  tell('did-navigate');
  expect(asked()).toBe(1);
});
