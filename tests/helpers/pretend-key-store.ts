import type { RunningApp } from './electron-app.ts';

/** A key store for a machine of tests, which has none: Electron's own plain one under another name. */
export const pretendKeyStore = ({ app }: RunningApp): Promise<void> =>
  app.evaluate(({ safeStorage }) => {
    safeStorage.setUsePlainTextEncryption(true);
    safeStorage.getSelectedStorageBackend = () => 'gnome_libsecret';
  });
