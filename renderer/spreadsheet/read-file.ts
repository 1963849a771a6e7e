import { AppError } from '../../shared/lib/app-error.ts';
import { assertFileSize } from './file-size.ts';
import { readWorkbook } from './read-workbook.ts';
import type { ReadWorkbook } from './workbook.ts';
import type { WorkbookAnswer, WorkbookQuestion } from './worker-messages.ts';

/** A file that keeps its reader busy for longer would not become a table any more. */
const patience = 180_000;

function readInWorker(question: WorkbookQuestion): Promise<ReadWorkbook> {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' });
  const answered = new Promise<ReadWorkbook>((resolve, reject) => {
    const damaged = () => reject(new AppError('SHEET_DAMAGED', { file: question.file }));
    const timer = setTimeout(damaged, patience);
    worker.addEventListener('error', damaged);
    worker.addEventListener('message', ({ data }: MessageEvent<WorkbookAnswer>) => {
      clearTimeout(timer);
      if (data.kind === 'read') resolve(data.book);
      else reject(new AppError(data.code, data.params));
    });
  });
  worker.postMessage(question, [question.bytes]);
  return answered.finally(() => worker.terminate());
}

/**
 * Reads a file that somebody chose, beside the page, so that the screen goes on answering; a reader that runs out of
 * memory or never ends takes nothing with it.
 *
 * @throws AppError those of `readWorkbook`; a file that is too large is refused before it is loaded
 */
export async function readFile(file: File): Promise<ReadWorkbook> {
  assertFileSize(file.size, file.name);
  const bytes = await file.arrayBuffer();
  // Where there are no workers, as in tests of the screens, the page reads it itself.
  return typeof Worker === 'undefined'
    ? readWorkbook(new Uint8Array(bytes), file.name)
    : readInWorker({ bytes, file: file.name });
}
