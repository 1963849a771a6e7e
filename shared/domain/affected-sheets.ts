import type { Case } from '../schema/case.ts';
import type { Scheme } from '../schema/scheme.ts';
import type { Sheet } from '../schema/sheet.ts';
import { diffSchemes } from './diff-schemes.ts';
import { indexScheme, type SchemeIndex } from './index-scheme.ts';
import { missingItems } from './missing-items.ts';
import { overrideStanding, scoreStanding, type ScoreStanding } from './score-standing.ts';
import { sheetState, type SheetState } from './sheet-state.ts';

/** A sheet that another version of the scheme asks something new of. */
export interface AffectedSheet {
  readonly sheet: Sheet;
  readonly state: SheetState['kind'];
  /** Items that have to be scored again: new ones, and those that cannot give the points any more. */
  readonly open: readonly string[];
  /** Items whose points would stand, although what they are given for reads otherwise now. */
  readonly reworded: readonly string[];
  /** Items with points that are no longer asked for. */
  readonly gone: readonly string[];
}

/** The fields of an item that do not change what its points are given for. */
const silent: ReadonlySet<string> = new Set(['source', 'basis', 'group', 'category']);

/** Items that both schemes have and that read otherwise in the second. */
const rewordedItems = (before: Scheme, after: Scheme): ReadonlySet<string> =>
  new Set(
    diffSchemes(before, after).flatMap((change) =>
      change.kind === 'item' &&
      change.before &&
      change.after &&
      change.fields.some((field) => !silent.has(field))
        ? [change.after.item.code]
        : [],
    ),
  );

/** Where the points of a sheet stand under the newer scheme. */
function standingOf(index: SchemeIndex, { scores, overrides }: Sheet) {
  const given = Object.entries(scores).flatMap(([code, { points }]) =>
    points === null ? [] : [{ code, standing: scoreStanding(index, code, points) }],
  );
  const set = Object.entries(overrides).map(([code, { points }]) => ({
    code,
    standing: overrideStanding(index, code, points),
  }));
  const codesOf = (standing: ScoreStanding): readonly string[] =>
    [...given, ...set].flatMap((one) => (one.standing === standing ? [one.code] : []));
  return { fits: codesOf('fits'), unfit: codesOf('unfit'), gone: codesOf('gone') };
}

/**
 * The sheets that a cycle's change from one scheme to another touches (domain §7 row 25), in the order given.
 * A recused sheet has no scores and is none of them.
 */
export function affectedSheets(
  before: Scheme,
  after: Scheme,
  sheets: readonly Sheet[],
  cases: readonly Case[],
): readonly AffectedSheet[] {
  const index = indexScheme(after);
  const reworded = rewordedItems(before, after);
  const casesOf = Map.groupBy(cases, ({ candidacyId }) => candidacyId);
  const affected = (sheet: Sheet): AffectedSheet => {
    const { fits, unfit, gone } = standingOf(index, sheet);
    const state = sheetState(sheet, casesOf.get(sheet.candidacyId) ?? []).kind;
    const kept = Object.fromEntries(fits.map((code) => [code, 0]));
    const missing = missingItems(after, kept).map(({ code }) => code);
    return {
      sheet,
      state,
      // A draft lacks items under any scheme; only what it had is asked for again.
      open: state === 'draft' ? unfit : [...new Set([...missing, ...unfit])],
      reworded: fits.filter((code) => reworded.has(code)),
      gone,
    };
  };
  return sheets
    .filter(({ recused }) => !recused)
    .map(affected)
    .filter(({ open, reworded: read, gone }) => open.length + read.length + gone.length > 0);
}
