import { BrowserWindow, screen } from 'electron';
import { bundleOrigin } from '../bundle-file.ts';
import { readJson } from '../files/read-json.ts';
import { replaceFile } from '../files/replace-file.ts';
import { hostTexts } from '../host-texts.ts';
import { closeAfterReload } from './close-after-reload.ts';
import { securePreferences } from './secure-preferences.ts';
import { placeWindow, smallestSize, windowState, type WindowState } from './window-state.ts';

function keptState(path: string): WindowState | null {
  const file = readJson(path, windowState);
  return file.kind === 'read' ? file.value : null;
}

function currentPlace(path: string): WindowState {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return placeWindow(keptState(path), [primary.workArea, ...others.map(({ workArea }) => workArea)]);
}

/** The app's one window, made but still without a page. Its place is kept in the file `statePath`. */
export function createAppWindow(statePath: string): BrowserWindow {
  const { bounds, maximised } = currentPlace(statePath);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    title: hostTexts.productName,
    backgroundColor: '#ffffff',
    show: false,
    webPreferences: securePreferences(),
  });
  if (maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    const state: WindowState = { bounds: window.getNormalBounds(), maximised: window.isMaximized() };
    replaceFile(statePath, JSON.stringify(state));
  });
  closeAfterReload(window);
  return window;
}

export const loadApp = (window: BrowserWindow): Promise<void> => window.loadURL(`${bundleOrigin}/index.html`);
