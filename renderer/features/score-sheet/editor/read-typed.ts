import i18next from 'i18next';
import { itemPointsProblem } from '../../../../shared/domain/item-points-problem.ts';
import { parsePoints } from '../../../../shared/domain/parse-points.ts';
import type { ItemInput } from '../../../../shared/domain/score-item.ts';
import { AppError } from '../../../../shared/lib/app-error.ts';
import type { Problem } from '../../../../shared/lib/problem.ts';
import type { ScoredItem } from '../../../../shared/schema/scheme-item.ts';
import { errorMessage } from '../../../ui/show-error.ts';
import { givenScore, noScore, type GivenScore } from './given-score.ts';

/** What a typed text means: a score (without points for an empty field), or why it cannot stand. */
export type Reading =
  | { readonly kind: 'given'; readonly given: GivenScore }
  | { readonly kind: 'refused'; readonly message: string };

/** More pieces than this is a slip of the finger, whatever the cap. */
const mostPieces = 9999;

const signed = /^[-－−—–]\s*(?=[\d０-９])/;

export const problemText = ({ code, params }: Problem): string => errorMessage(new AppError(code, params));

const refused = (message: string): Reading => ({ kind: 'refused', message });

function reading(item: ScoredItem, input: ItemInput): Reading {
  const result = givenScore(item, input);
  return result.ok ? { kind: 'given', given: result.value } : refused(problemText(result.error));
}

function readPieces(item: ScoredItem, text: string): Reading {
  const what = i18next.t(`scoreSheet.refused.${item.kind === 'deduct' ? 'deductWord' : 'countWord'}`);
  if (signed.test(text)) return refused(i18next.t('scoreSheet.refused.piecesNegative', { what, text }));
  const hundredths = parsePoints(text);
  if (!hundredths.ok) return refused(i18next.t('scoreSheet.refused.piecesText', { what, text }));
  if (hundredths.value % 100 !== 0) {
    return refused(i18next.t('scoreSheet.refused.piecesFraction', { what, text }));
  }
  const count = hundredths.value / 100;
  if (count > mostPieces) {
    return refused(i18next.t('scoreSheet.refused.piecesTooMany', { what, text, most: mostPieces }));
  }
  return reading(item, { kind: 'pieces', count });
}

function readPoints(item: ScoredItem, text: string): Reading {
  const unsigned = parsePoints(text.replace(signed, ''));
  if (signed.test(text) && unsigned.ok && unsigned.value > 0) {
    const below = itemPointsProblem(item, -unsigned.value, item.code);
    if (below) return refused(problemText(below));
  }
  return reading(item, { kind: 'text', text });
}

/** Reads what was typed into an item's number field: pieces or findings where they are counted, else points. */
export function readTyped(item: ScoredItem, text: string): Reading {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'given', given: noScore };
  const counted = item.kind === 'count' || item.kind === 'deduct';
  return counted ? readPieces(item, trimmed) : readPoints(item, trimmed);
}
