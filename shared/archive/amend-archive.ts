import { childPath } from '../domain/json-path.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { problem, type Problem } from '../lib/problem.ts';
import { err, ok, type Result } from '../lib/result.ts';
import type { CycleArchive } from '../schema/archive.ts';
import type { Amendment, AmendmentOf } from '../schema/supplement.ts';

type Amended = Result<CycleArchive, Problem>;

const missing = (path: string, field: string, id: string): Amended =>
  err(problem(childPath(path, field), 'AMENDMENT_TARGET_MISSING', { id }));

/** Null when the amendment goes on from what stands there and makes something else of it. */
function stepProblem(
  path: string,
  id: string,
  stands: unknown,
  { before, after }: { readonly before: unknown; readonly after: unknown },
): Problem | null {
  if (canonicalJson(stands) !== canonicalJson(before)) {
    return problem(childPath(path, 'before'), 'AMENDMENT_BEFORE_DIFFERS', { id });
  }
  const isSame = canonicalJson(before) === canonicalJson(after);
  return isSame ? problem(childPath(path, 'after'), 'AMENDMENT_SAME', { id }) : null;
}

function amendVeto(archive: CycleArchive, amendment: AmendmentOf<'veto'>, path: string): Amended {
  const { candidacyId, item, after } = amendment;
  if (!archive.candidacies.some(({ id }) => id === candidacyId)) {
    return missing(path, 'candidacyId', candidacyId);
  }
  const found = archive.vetoes.find((one) => one.candidacyId === candidacyId && one.item === item);
  const wrong = stepProblem(path, item, found?.decision ?? null, amendment);
  if (wrong) return err(wrong);
  const others = archive.vetoes.filter((one) => one !== found);
  return ok({ ...archive, vetoes: [...others, { candidacyId, item, decision: after }] });
}

function amendCounts(archive: CycleArchive, amendment: AmendmentOf<'counts'>, path: string): Amended {
  const { unionId, asOf, after } = amendment;
  const found = archive.snapshots.find((one) => one.unionId === unionId && one.asOf === asOf);
  if (!found) return missing(path, 'unionId', `${unionId} ${asOf}`);
  const { employees, members, verified, overReason } = found;
  const wrong = stepProblem(path, unionId, { employees, members, verified, overReason }, amendment);
  if (wrong) return err(wrong);
  const snapshots = archive.snapshots.map((one) => (one === found ? { ...one, ...after } : one));
  return ok({ ...archive, snapshots });
}

function amendPoints(archive: CycleArchive, amendment: AmendmentOf<'points'>, path: string): Amended {
  const { sheetId, item, after } = amendment;
  const found = archive.sheets.find(({ id }) => id === sheetId);
  if (!found) return missing(path, 'sheetId', sheetId);
  const stands = Object.hasOwn(found.scores, item) ? found.scores[item] : null;
  const wrong = stepProblem(path, item, stands, amendment);
  if (wrong) return err(wrong);
  const amended = { ...found, scores: { ...found.scores, [item]: after } };
  return ok({ ...archive, sheets: archive.sheets.map((sheet) => (sheet === found ? amended : sheet)) });
}

function amend(archive: CycleArchive, amendment: Amendment, path: string): Amended {
  switch (amendment.kind) {
    case 'veto':
      return amendVeto(archive, amendment, path);
    case 'counts':
      return amendCounts(archive, amendment, path);
    case 'points':
      return amendPoints(archive, amendment, path);
  }
}

/**
 * What is graded once these amendments are taken for true, one after the other. The archive itself stays as it is;
 * whether the answer is a valid archive is for `checkArchive` to say.
 *
 * @param path where the amendments stand in their file
 */
export function amendArchive(
  archive: CycleArchive,
  amendments: readonly Amendment[],
  path: string,
): Result<CycleArchive, readonly Problem[]> {
  let amended = archive;
  const problems: Problem[] = [];
  for (const [place, amendment] of amendments.entries()) {
    const step = amend(amended, amendment, childPath(path, place));
    if (step.ok) amended = step.value;
    else problems.push(step.error);
  }
  return problems.length > 0 ? err(problems) : ok(amended);
}
