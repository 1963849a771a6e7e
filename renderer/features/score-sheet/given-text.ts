import i18next from 'i18next';
import type { ScoredItem } from '../../../shared/schema/scheme-item.ts';
import { chosenIndex, choiceList } from './inputs/choice-list.ts';
import { piecesText } from './inputs/pieces-text.ts';
import { tickedCodes } from './inputs/ticked-codes.ts';
import type { GivenScore } from './editor/given-score.ts';

function tickedText(item: Extract<ScoredItem, { readonly kind: 'parts' }>, given: GivenScore): string {
  const ticked = tickedCodes(item.parts, given);
  const names = item.parts.filter(({ code }) => ticked.has(code)).map(({ name }) => name);
  return names.length > 0 ? names.join('、') : i18next.t('scoreSheet.nonePart');
}

/** What was chosen, in words, for a sheet that is only read; empty where the points say it all. */
export function givenText(item: ScoredItem, given: GivenScore | null): string {
  if (!given || given.points === null) return i18next.t('scoreSheet.notGiven');
  switch (item.kind) {
    case 'bool':
      return i18next.t(given.points > 0 ? 'scoreSheet.yes' : 'scoreSheet.no');
    case 'tiers': {
      const choices = choiceList(item) ?? [];
      return choices[chosenIndex(choices, given)]?.text ?? i18next.t('scoreSheet.noTier');
    }
    case 'count':
    case 'deduct':
      return piecesText(item, given);
    case 'parts':
      return tickedText(item, given);
    case 'scale':
      return '';
  }
}
