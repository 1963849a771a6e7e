import { formatInstant } from '../../ui/format-instant.ts';
import type { OfficialListData, OfficialLetter } from './official-list-schema.ts';

/** The print job of one letter of a year that follows the scheme `scheme` (`<scheme>@<version>`), printed at `now`. */
export const officialJob = (
  letter: OfficialListData,
  scheme: string,
  now: Date,
): { readonly form: 'official-list'; readonly data: OfficialLetter; readonly fileName: string } => ({
  form: 'official-list',
  data: { letter, origin: { scheme, at: formatInstant(now) } },
  fileName: letter.title,
});
