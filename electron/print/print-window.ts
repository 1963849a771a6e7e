import { BrowserWindow, session } from 'electron';
import type { Calls } from '../../shared/ipc/channels.ts';
import type { PrintJob } from '../../shared/ipc/print.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { bundleOrigin } from '../bundle-file.ts';
import { serve } from '../ipc/router.ts';
import type { Log } from '../log.ts';
import { securePreferences } from '../window/secure-preferences.ts';

/** How long a form may take to be painted, in milliseconds; a roll of 400 certificates takes about one second. */
const patience = 60_000;

/** The print window's own session, in memory: same origin, but no way to the app's database. */
export const printSession = () => session.fromPartition('print');

const failed = (form: string, reference: string): AppError =>
  new AppError('PRINT_FAILED', { form, reference });

const createPrintWindow = (): BrowserWindow =>
  new BrowserWindow({
    show: false,
    webPreferences: { ...securePreferences(), session: printSession(), backgroundThrottling: false },
  });

/** Settles when the page says that the form is painted, or that it cannot be. */
function painted(window: BrowserWindow, job: PrintJob, log: Log): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const timer = setTimeout(() => reject(failed(job.form, 'timeout')), patience);
  window.webContents.on('render-process-gone', () => reject(failed(job.form, 'page-gone')));
  const calls: Calls<'printPage'> = {
    takeJob: async () => job,
    ready: async () => resolve(),
    fail: async ({ reason }) =>
      reject(
        reason === 'form-unknown'
          ? new AppError('PRINT_FORM_UNKNOWN', { form: job.form })
          : failed(job.form, reason),
      ),
  };
  serve(window.webContents.ipc, 'printPage', calls, log);
  return promise.finally(() => clearTimeout(timer));
}

/**
 * The form of a job as a PDF, page sizes as its style sheet says.
 *
 * @throws AppError PRINT_FORM_UNKNOWN, PRINT_FAILED
 */
export async function renderPdf(job: PrintJob, log: Log): Promise<Uint8Array> {
  const window = createPrintWindow();
  try {
    const ready = painted(window, job, log);
    const loaded = window.loadURL(`${bundleOrigin}/print.html`);
    await Promise.all([loaded, ready]);
    return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
  } finally {
    window.destroy();
  }
}
