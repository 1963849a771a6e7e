import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeAfterReload } from '../../../electron/window/close-after-reload.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

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
  return { close: window.close, load: () => webContents.emit('did-navigate'), asked: () => asked };
}

test('a wish to close while the page loads anew is handed on to the page that follows, once', () => {
  const { close, load, asked } = openWindow();
  close();
  load();
  expect(asked()).toBe(2);
  load();
  expect(asked()).toBe(2);
});

test('a person who chose to stay is not closed by a later load', () => {
  const { close, load, asked } = openWindow();
  load();
  close();
  vi.advanceTimersByTime(5000);
  load();
  expect(asked()).toBe(1);
});
