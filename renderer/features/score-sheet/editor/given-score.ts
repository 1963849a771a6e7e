import { scoreItem, type ItemInput } from '../../../../shared/domain/score-item.ts';
import { formatPoints } from '../../../../shared/domain/format-points.ts';
import { itemPointsProblem } from '../../../../shared/domain/item-points-problem.ts';
import type { Problem } from '../../../../shared/lib/problem.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { ScoredItem } from '../../../../shared/schema/scheme-item.ts';
import type { EntryInput } from '../../../data/repositories/sheets.ts';

/** A score with what the form needs to show again how it was given. */
export type GivenScore = Omit<EntryInput, 'note'>;

export const noScore: GivenScore = { points: null, tier: null, parts: [], pieces: null };

/** The entry that an input makes, or why the item cannot give it. */
export function givenScore(item: ScoredItem, input: ItemInput): Result<GivenScore, Problem> {
  const scored = scoreItem(item, input);
  if (!scored.ok) return scored;
  return ok({
    points: scored.value,
    tier: input.kind === 'tier' ? input.index : null,
    parts: input.kind === 'parts' ? [...input.codes] : [],
    pieces: input.kind === 'pieces' ? input.count : null,
  });
}

/** The entry for points said outright, as a digit key does: the first tier or choice that gives them. */
export function givenPoints(item: ScoredItem, points: number): Result<GivenScore, Problem> {
  const wrong = itemPointsProblem(item, points, item.code);
  if (wrong) return err(wrong);
  const index = item.kind === 'tiers' ? item.tiers.findIndex((tier) => tier.points === points) : -1;
  if (item.kind === 'tiers') return givenScore(item, { kind: 'tier', index: index < 0 ? null : index });
  return givenScore(item, { kind: 'points', points });
}

/** The number of pieces or findings behind an entry, also where only its points are known. */
export function piecesOf(item: ScoredItem, entry: GivenScore | null): number | null {
  if (!entry || entry.points === null || (item.kind !== 'count' && item.kind !== 'deduct')) return null;
  if (entry.pieces !== null) return entry.pieces;
  const counted = item.kind === 'count' ? entry.points : item.max - entry.points;
  return Math.ceil(counted / item.unit);
}

/** What a number field shows for an entry. */
export function typedText(item: ScoredItem, entry: GivenScore | null): string {
  if (!entry || entry.points === null) return '';
  const pieces = piecesOf(item, entry);
  return pieces === null ? formatPoints(entry.points) : String(pieces);
}
