import { compareByStrokes } from '../../../shared/domain/stroke-order.ts';
import type { Listed } from '../../../shared/schema/proceeding.ts';
import type { Result } from '../../../shared/schema/result.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';

/** How posts are called on paper, by the post's code. */
export type RoleNames = (line: CandidacyLine) => string;

/**
 * The graded candidacies as a list names them: by level from the highest down, inside a level by surname strokes
 * (domain §7 row 31), among namesakes by union. Nothing but name, union and post stands there.
 */
export function listRows(
  lines: readonly CandidacyLine[],
  results: readonly Result[],
  { levels }: Scheme,
  roleOf: RoleNames,
): readonly Listed[] {
  const outcomes = new Map(results.map(({ id, outcome }) => [id, outcome]));
  const places = new Map(levels.map(({ code }, place) => [code, place]));
  const names = new Map(levels.map(({ code, name }) => [code, name]));
  return lines
    .flatMap((line) => {
      const level = outcomes.get(line.id)?.level ?? null;
      return level === null ? [] : [{ line, level }];
    })
    .toSorted(
      (a, b) =>
        (places.get(a.level) ?? levels.length) - (places.get(b.level) ?? levels.length) ||
        compareByStrokes(a.line.name, b.line.name) ||
        (a.line.unit < b.line.unit ? -1 : 1),
    )
    .map(({ line, level }) => ({
      candidacyId: line.id,
      township: line.township,
      name: line.name,
      union: line.unit,
      role: roleOf(line),
      level: names.get(level) ?? level,
    }));
}

/** Moves one row by one place, within its level alone. */
export function movedRow(rows: readonly Listed[], place: number, by: 1 | -1): readonly Listed[] {
  const [row, other] = [rows[place], rows[place + by]];
  if (!row || !other || row.level !== other.level) return rows;
  return rows.with(place, other).with(place + by, row);
}
