import type { CopyCheck } from './copy-doubts.ts';

/** Whether a person must be told of what a look at every document has found. */
export const hasDoubts = ({ documents, register }: CopyCheck): boolean =>
  documents.length > 0 || (register !== null && (register.doubted || register.collections.length > 0));
