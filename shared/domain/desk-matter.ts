import type { Case } from '../schema/case.ts';

/** Whether a case is between an office and somebody who came to it: the office's own and the city's to read, no member's. */
export const isDeskMatter = ({ kind }: Case['detail']): boolean => kind === 'data-request';
