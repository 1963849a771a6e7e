import { app, dialog, Menu, shell, type MenuItemConstructorOptions } from 'electron';
import { hostTexts as texts } from './host-texts.ts';

const editMenu: MenuItemConstructorOptions = {
  label: texts.edit,
  submenu: [
    { role: 'undo', label: texts.undo },
    { role: 'redo', label: texts.redo },
    { type: 'separator' },
    { role: 'cut', label: texts.cut },
    { role: 'copy', label: texts.copy },
    { role: 'paste', label: texts.paste },
    { role: 'selectAll', label: texts.selectAll },
  ],
};

const developerItems: readonly MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'reload', label: texts.reload },
  { role: 'toggleDevTools', label: texts.developerTools },
];

const viewMenu = (): MenuItemConstructorOptions => ({
  label: texts.view,
  submenu: [
    { role: 'resetZoom', label: texts.actualSize },
    { role: 'zoomIn', label: texts.zoomIn },
    { role: 'zoomOut', label: texts.zoomOut },
    { role: 'togglefullscreen', label: texts.fullScreen },
    ...(app.isPackaged ? [] : developerItems),
  ],
});

function showAbout(): void {
  void dialog.showMessageBox({
    message: texts.productName,
    detail: texts.aboutDetail(app.getVersion(), process.versions.electron),
    buttons: [texts.ok],
  });
}

function lockOrTell(lock: () => boolean): void {
  if (!lock()) void dialog.showMessageBox({ message: texts.noPassword, buttons: [texts.ok] });
}

interface MenuFolders {
  readonly prints: string;
  readonly logs: string;
}

const helpMenu = (folders: MenuFolders): MenuItemConstructorOptions => ({
  label: texts.help,
  submenu: [
    { label: texts.openPrints, click: () => void shell.openPath(folders.prints) },
    { label: texts.openLogs, click: () => void shell.openPath(folders.logs) },
    { type: 'separator' },
    { label: texts.about, click: showAbout },
  ],
});

/** The menu in Chinese; reloading and developer tools are for development only. */
export function setAppMenu(folders: MenuFolders, lock: () => boolean): void {
  const fileMenu: MenuItemConstructorOptions = {
    label: texts.file,
    submenu: [
      { label: texts.lock, accelerator: 'CmdOrCtrl+L', click: () => lockOrTell(lock) },
      { type: 'separator' },
      { role: 'quit', label: texts.quit },
    ],
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate([fileMenu, editMenu, viewMenu(), helpMenu(folders)]));
}
