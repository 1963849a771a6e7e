import { AppError } from '../../shared/lib/app-error.ts';
import { makePicture, type MadePicture, type PictureProgress, type PictureQuestion } from './make-picture.ts';
import type { PictureAnswer } from './picture-messages.ts';

type OnProgress = (progress: PictureProgress) => void;

function askWorker(worker: Worker, question: PictureQuestion, onProgress: OnProgress): Promise<MadePicture> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.addEventListener('message', ({ data }: MessageEvent<PictureAnswer>) => {
      if (data.kind === 'progress') onProgress(data.progress);
      else if (data.kind === 'made') resolve(data.made);
      else reject(data.kind === 'refused' ? new AppError(data.code, data.params) : new Error(data.reason));
    });
    worker.postMessage(question, []);
  });
}

/**
 * Makes the picture of a year beside the page, which goes on answering; what the worker has read goes with it.
 *
 * @throws AppError DOCUMENT_MISSING when the cycle or its scheme is not on this PC
 */
export async function makePictureAside(
  question: PictureQuestion,
  onProgress: OnProgress,
): Promise<MadePicture> {
  // Where there are no workers, as in tests of the screens, the page makes it itself.
  if (typeof Worker === 'undefined') return makePicture(question, onProgress);
  const worker = new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await askWorker(worker, question, onProgress);
  } finally {
    worker.terminate();
  }
}
