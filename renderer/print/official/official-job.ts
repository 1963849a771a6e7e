import { paperOrigin } from '../paper/paper-origin.ts';
import type { LetterDress, OfficialListData, OfficialLetter } from './official-list-schema.ts';

/** As a letter is put up or put away: without 版头 and 版记. */
export const plainDress: LetterDress = { head: 'none', mark: '', lineAt: 150, imprint: null };

/** The print job of one letter of a year that follows the scheme `scheme` (`<scheme>@<version>`), printed at `now`. */
export const officialJob = (
  letter: OfficialListData,
  scheme: string,
  now: Date,
  dress: LetterDress = plainDress,
): { readonly form: 'official-list'; readonly data: OfficialLetter; readonly fileName: string } => ({
  form: 'official-list',
  data: { letter, dress, origin: paperOrigin(scheme, now) },
  fileName: letter.title,
});
