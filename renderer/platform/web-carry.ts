import type { Calls } from '../../shared/ipc/channels.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { createPackageClient } from '../../shared/transfer/package-client.ts';
import { webSend } from './web-send.ts';

const notInBrowser = (): Promise<never> => Promise.reject(new AppError('NOT_IN_BROWSER'));

/** Lets the browser save a file, as it saves any download. */
function download(fileName: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0) ?? 0);
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/x-gongping' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The `carry` area in a browser: the city office's side only, a page has no safe place for a PC's keys. */
export const createWebCarry = (): Calls<'carry'> => ({
  ...createPackageClient(webSend),
  status: async () => ({ ready: false, opened: false }),
  seal: notInBrowser,
  unseal: notInBrowser,
  enrol: notInBrowser,
  save: async ({ fileName, package: base64 }) => {
    download(fileName, base64);
    return { saved: true };
  },
  takeOpened: async () => null,
});
