import { AppError } from '../../shared/lib/app-error.ts';
import { makePicture, type PictureQuestion } from './make-picture.ts';
import type { PictureAnswer } from './picture-messages.ts';

/** What a worker is to itself; the page's types know windows alone. */
const scope = globalThis as unknown as {
  addEventListener: (type: 'message', listen: (event: MessageEvent<PictureQuestion>) => void) => void;
  postMessage: (answer: PictureAnswer, transfer: readonly ArrayBuffer[]) => void;
};

const say = (told: PictureAnswer): void => scope.postMessage(told, []);

async function answer(question: PictureQuestion): Promise<PictureAnswer> {
  try {
    const made = await makePicture(question, (progress) => say({ kind: 'progress', progress }));
    return { kind: 'made', made };
  } catch (error) {
    if (error instanceof AppError) return { kind: 'refused', code: error.code, params: error.params };
    return { kind: 'failed', reason: String(error) };
  }
}

scope.addEventListener('message', ({ data }) => void answer(data).then(say));
