import type { PrintJob, PrintResult } from '../../shared/ipc/print.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { onPrintMessage, postPrintMessage } from './print-message.ts';

/** How long the new tab may take to load and paint before the job counts as failed, in milliseconds. */
const patience = 60_000;

/** Hands the job to the tab and settles when the tab shows its print dialog or has failed. */
function followJob(tab: Window, job: PrintJob, signal: AbortSignal): Promise<PrintResult> {
  const { promise, resolve, reject } = Promise.withResolvers<PrintResult>();
  const fail = (reference: string): void =>
    reject(new AppError('PRINT_FAILED', { form: job.form, reference }));
  AbortSignal.timeout(patience).addEventListener('abort', () => fail('timeout'), { signal });
  onPrintMessage(tab, signal, (message) => {
    switch (message.kind) {
      case 'take':
        return postPrintMessage(tab, { kind: 'job', job });
      case 'ready':
        return resolve({ kind: 'dialog' });
      case 'fail':
        return message.reason === 'form-unknown'
          ? reject(new AppError('PRINT_FORM_UNKNOWN', { form: job.form }))
          : fail(message.reason);
      case 'job':
        return undefined;
    }
  });
  return promise;
}

/**
 * Prints through the browser's own dialog: print.html in a new tab. Call it from a click, or the browser
 * takes the tab for an advertisement.
 *
 * @throws AppError PRINT_WINDOW_BLOCKED, PRINT_FORM_UNKNOWN, PRINT_FAILED
 */
export async function printInBrowser(job: PrintJob): Promise<PrintResult> {
  const tab = window.open('/print.html', '_blank');
  if (!tab) throw new AppError('PRINT_WINDOW_BLOCKED');
  const done = new AbortController();
  try {
    return await followJob(tab, job, done.signal);
  } finally {
    done.abort();
  }
}
