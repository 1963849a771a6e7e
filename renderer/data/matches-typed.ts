import { matchSpelled } from './match-spelled.ts';
import { foldText, spellText } from './spelled-text.ts';

/** Whether a text holds what was typed, as characters, pinyin or initials. For short lists; see search-index for long ones. */
export const matchesTyped = (text: string, typed: string): boolean =>
  matchSpelled(spellText(text), foldText(typed).replaceAll(/\s/g, '')) !== null;
