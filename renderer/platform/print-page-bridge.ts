import type { PrintPageBridge } from '../../shared/ipc/bridge.ts';
import type { PrintJob } from '../../shared/ipc/print.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { hostCalls } from './call-host.ts';
import { exposedCalls } from './exposed-calls.ts';
import { onPrintMessage, postPrintMessage } from './print-message.ts';

async function takeJobFrom(opener: Window): Promise<PrintJob> {
  const { promise, resolve } = Promise.withResolvers<PrintJob>();
  const done = new AbortController();
  onPrintMessage(opener, done.signal, (message) => {
    if (message.kind === 'job') resolve(message.job);
  });
  postPrintMessage(opener, { kind: 'take' });
  return promise.finally(() => done.abort());
}

const webPrintPageBridge = (opener: Window): PrintPageBridge => ({
  takeJob: () => takeJobFrom(opener),
  ready: async () => {
    postPrintMessage(opener, { kind: 'ready' });
    window.print();
  },
  fail: async ({ reason }) => {
    postPrintMessage(opener, { kind: 'fail', reason });
    // The app tells the person; an empty tab would only puzzle.
    window.close();
  },
});

/**
 * The print page's way to its job: the main process in the desktop app, the tab that opened it in a browser.
 *
 * @throws AppError NOT_IN_BROWSER when a person opened the page by its address, so that nobody has a job for it
 */
export function createPrintPageBridge(): PrintPageBridge {
  const exposed = exposedCalls();
  if (exposed) return hostCalls('printPage', exposed);
  const opener: Window | null = window.opener;
  if (!opener) throw new AppError('NOT_IN_BROWSER');
  return webPrintPageBridge(opener);
}
