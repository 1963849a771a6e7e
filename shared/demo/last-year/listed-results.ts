import type { CycleDocuments } from '../../archive/from-documents.ts';
import { compareByStrokes } from '../../domain/stroke-order.ts';
import type { Listed } from '../../schema/proceeding.ts';
import type { Result } from '../../schema/result.ts';
import type { Level } from '../../schema/scheme.ts';

/** A graded candidate as the papers of the year name him. */
export interface ListedResult {
  readonly result: Result;
  readonly level: Level;
  readonly enterprise: string;
  readonly listed: Listed;
}

/** Everybody who was graded, by level from the highest down and within a level by surname strokes. */
export function listedResults(
  documents: CycleDocuments,
  results: readonly Result[],
): readonly ListedResult[] {
  const { levels } = documents.scheme;
  const unions = new Map(documents.unions.map((union) => [union.id, union]));
  const people = new Map(documents.people.map(({ id, name }) => [id, name]));
  const townships = new Map(documents.orgUnits.map(({ id, name }) => [id, name]));
  const rows = results.flatMap((result): ListedResult[] => {
    const level = levels.find(({ code }) => code === result.outcome.level);
    const union = unions.get(result.unionId);
    if (!level || !union) return [];
    const isVice = union.officers.some(
      (officer) => result.id.endsWith(`|${officer.id}`) && officer.role === 'viceChair',
    );
    const listed = {
      candidacyId: result.id,
      township: townships.get(result.townshipCode) ?? '',
      name: people.get(result.personId) ?? '',
      union: union.name,
      role: isVice ? '专职副主席' : '主席',
      level: level.name,
    };
    return [{ result, level, enterprise: union.enterprise.name, listed }];
  });
  return rows.toSorted(
    (a, b) =>
      levels.indexOf(a.level) - levels.indexOf(b.level) ||
      compareByStrokes(a.listed.name, b.listed.name) ||
      (a.listed.union < b.listed.union ? -1 : 1),
  );
}
