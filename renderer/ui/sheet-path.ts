import type { Party } from '../../shared/schema/sheet.ts';

/** The route of one rater's sheet; ids hold characters that a route gives a meaning of its own. */
export const sheetPath = (candidacyId: string, party: Party, raterId = ''): string =>
  ['/sheets', candidacyId, party, raterId]
    .filter((part) => part !== '')
    .map((part, place) => (place === 0 ? part : encodeURIComponent(part)))
    .join('/');
