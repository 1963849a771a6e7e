import { archiveErrors } from './grading-archive.ts';
import { schemeErrors } from './grading-scheme.ts';
import { scoreErrors } from './grading-score.ts';

/** Problems of schemes, archives, scores and sheets (grading-contract). */
export const gradingErrors = { ...scoreErrors, ...schemeErrors, ...archiveErrors } as const;
