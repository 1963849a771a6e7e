import type { ErrorCode } from '../../shared/lib/error-texts.ts';
import type { ProblemParams } from '../../shared/lib/problem.ts';
import type { MadePicture, PictureProgress } from './make-picture.ts';

/** What the worker that makes a picture says, in this order: how far it is, then what came of it. */
export type PictureAnswer =
  | { readonly kind: 'progress'; readonly progress: PictureProgress }
  | { readonly kind: 'made'; readonly made: MadePicture }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly params: ProblemParams }
  | { readonly kind: 'failed'; readonly reason: string };
