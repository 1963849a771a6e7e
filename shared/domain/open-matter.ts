import type { Case } from '../schema/case.ts';

/** What of a case everybody sees: where the year stands, and which days its deadlines count by. */
export const openKinds = ['step', 'calendar'] as const;

const open: ReadonlySet<Case['detail']['kind']> = new Set(openKinds);

/** Whether a case concerns everybody; the city alone writes it. */
export const isOpenMatter = ({ kind }: Case['detail']): boolean => open.has(kind);
