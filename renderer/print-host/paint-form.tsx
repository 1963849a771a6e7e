import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { PrintJob } from '../../shared/ipc/print.ts';
import { forms } from '../print/forms.ts';

/** Ready for paper only when no glyph and no picture is still to come. */
async function waitForPaint(container: HTMLElement): Promise<void> {
  // Which fonts are needed is known once the page is laid out.
  container.getBoundingClientRect();
  await document.fonts.ready;
  await Promise.all(Array.from(container.querySelectorAll('img'), (image) => image.decode()));
}

/** Renders the job's form into the page and waits until it is complete. */
export async function paintForm(
  job: PrintJob,
  container: HTMLElement,
): Promise<'painted' | 'form-unknown' | 'render-failed'> {
  const Form = Object.hasOwn(forms, job.form) ? forms[job.form] : undefined;
  if (!Form) return 'form-unknown';
  let failed = false;
  const root = createRoot(container, { onUncaughtError: () => (failed = true) });
  try {
    flushSync(() => root.render(<Form data={job.data} />));
    await waitForPaint(container);
  } catch {
    failed = true;
  }
  return failed ? 'render-failed' : 'painted';
}
