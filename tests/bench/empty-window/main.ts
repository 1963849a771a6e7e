import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

/** The least a program with a window does: the same Electron, one page with React, nothing else. */
function start(): void {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false });
  window.once('ready-to-show', () => window.show());
  void window.loadFile(join(import.meta.dirname, 'index.html'));
}

app.on('window-all-closed', () => app.quit());
void app.whenReady().then(start);
