import type { PictureYear } from '../../../shared/domain/picture/picture-year.ts';
import type { SubjectKind } from '../../../shared/schema/subject.ts';

/** The pictures in the order of the year's work. */
const all = [
  'progress',
  'levels',
  'trend',
  'rates',
  'money',
  'whatIf',
  'items',
  'members',
  'coverage',
  'anomalies',
] as const;
export type PictureTab = (typeof all)[number];

/** Of the whole city alone: they compare what is not a township's. */
export const cityOnly: ReadonlySet<PictureTab> = new Set(['whatIf', 'items', 'members']);

const ofWork: ReadonlySet<PictureTab> = new Set(['progress', 'whatIf', 'coverage', 'anomalies']);

/**
 * What can be shown: nothing is under way in an archived year, which has no `graded`; not every scheme pays or asks
 * for rates; and where sites are graded nobody is asked whether the chairs hold a certificate.
 */
export const openTabs = (
  { pays, lines }: Pick<PictureYear, 'pays' | 'lines'>,
  graded: SubjectKind | null,
): readonly PictureTab[] =>
  all.filter((tab) => {
    if (graded === null && ofWork.has(tab)) return false;
    if (tab === 'coverage') return graded !== 'site';
    if (tab === 'money' || tab === 'whatIf') return pays && (tab === 'money' || lines.length > 0);
    return tab !== 'rates' || lines.length > 0;
  });
