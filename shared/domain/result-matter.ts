import type { Case } from '../schema/case.ts';

/** Whether a case tells somebody's level: it goes where the result is read, and is the city's to write. */
export const isResultMatter = ({ kind }: Case['detail']): boolean =>
  kind === 'correction' || kind === 'placement';
