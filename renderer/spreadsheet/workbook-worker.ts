import { AppError } from '../../shared/lib/app-error.ts';
import { readWorkbook } from './read-workbook.ts';
import type { WorkbookAnswer, WorkbookQuestion } from './worker-messages.ts';

/** What a worker is to itself; the page's types know windows alone. */
const scope = globalThis as unknown as {
  addEventListener: (type: 'message', listen: (event: MessageEvent<WorkbookQuestion>) => void) => void;
  postMessage: (answer: WorkbookAnswer, transfer: readonly ArrayBuffer[]) => void;
};

async function answer({ bytes, file }: WorkbookQuestion): Promise<WorkbookAnswer> {
  try {
    return { kind: 'read', book: await readWorkbook(new Uint8Array(bytes), file) };
  } catch (error) {
    if (error instanceof AppError) return { kind: 'refused', code: error.code, params: error.params };
    return { kind: 'refused', code: 'SHEET_DAMAGED', params: { file } };
  }
}

async function reply({ data }: MessageEvent<WorkbookQuestion>): Promise<void> {
  scope.postMessage(await answer(data), []);
}

scope.addEventListener('message', (event) => void reply(event));
