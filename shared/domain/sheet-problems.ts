import { problem, type Problem } from '../lib/problem.ts';
import type { ArchiveSheet } from '../schema/archive.ts';
import { formatPoints } from './format-points.ts';
import type { SchemeIndex } from './index-scheme.ts';
import { itemPointsProblem } from './item-points-problem.ts';
import { childPath } from './json-path.ts';
import type { RateItemPoints } from './rate-item-points.ts';

function unknownItem(index: SchemeIndex, code: string, path: string): Problem {
  const veto = index.vetoItems.get(code);
  return veto
    ? problem(path, 'SCORE_ITEM_VETO', { item: `${code} ${veto.name}` })
    : problem(path, 'SCORE_ITEM_UNKNOWN', { item: code });
}

/** Its path stays empty: a cycle has millions of scores, and only a wrong one is worth building a path for. */
function scoreProblem(
  index: SchemeIndex,
  code: string,
  points: unknown,
  computed: RateItemPoints,
): Problem | null {
  const entry = index.byCode.get(code);
  if (!entry) return unknownItem(index, code, '');
  if (entry.item.kind !== 'rates') return itemPointsProblem(entry.item, points, '');
  const expected = computed.get(code) ?? 0;
  if (points === expected) return null;
  return problem('', 'SCORE_COMPUTED', {
    item: `${code} ${entry.item.name}`,
    points: formatPoints(expected),
  });
}

function overrideProblems(
  index: SchemeIndex,
  code: string,
  override: unknown,
  path: string,
): readonly Problem[] {
  const entry = index.byCode.get(code);
  if (!entry) return [unknownItem(index, code, path)];
  const item = `${code} ${entry.item.name}`;
  if (entry.item.kind !== 'rates') return [problem(path, 'OVERRIDE_NOT_RATES', { item })];
  if (typeof override !== 'object' || override === null)
    return [problem(path, 'FIELD_NOT_OBJECT', { field: code })];
  const points = 'points' in override ? override.points : undefined;
  const reason = 'reason' in override ? override.reason : undefined;
  const { rateCombine } = index.scheme.policies;
  const wrong = itemPointsProblem(entry.item, points, childPath(path, 'points'), rateCombine);
  const explained = typeof reason === 'string' && reason.trim() !== '';
  return [
    ...(wrong ? [wrong] : []),
    ...(explained ? [] : [problem(childPath(path, 'reason'), 'OVERRIDE_REASON_EMPTY', { item })]),
  ];
}

/**
 * Everything wrong with the scores and overrides of a sheet, each named by its item (contract, From sheets, 1).
 * `complete` asks besides for a score on every item: a submitted sheet that is not recused.
 */
export function sheetProblems(
  index: SchemeIndex,
  sheet: Pick<ArchiveSheet, 'scores' | 'overrides'>,
  computed: RateItemPoints,
  path: string,
  complete: boolean,
): readonly Problem[] {
  const found: Problem[] = [];
  const scoresPath = childPath(path, 'scores');
  for (const [code, points] of Object.entries(sheet.scores)) {
    const wrong = scoreProblem(index, code, points, computed);
    if (wrong) found.push(problem(childPath(scoresPath, code), wrong.code, wrong.params));
  }
  for (const [code, override] of Object.entries(sheet.overrides))
    found.push(...overrideProblems(index, code, override, childPath(childPath(path, 'overrides'), code)));
  if (!complete) return found;
  for (const { item } of index.items) {
    if (item.kind !== 'rates' && !Object.hasOwn(sheet.scores, item.code))
      found.push(
        problem(childPath(scoresPath, item.code), 'SCORE_MISSING', { item: `${item.code} ${item.name}` }),
      );
  }
  return found;
}
