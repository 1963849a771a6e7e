import type { Case, ReturnDetail } from '../../schema/case.ts';
import type { ScoreEntry, ScoreOverride, Sheet } from '../../schema/sheet.ts';
import { submittedVersion } from '../sheet-state.ts';

/** One state of a document with who is known to have brought it; the names are null where nobody tells. */
export interface HistoricState<D> {
  readonly document: D;
  readonly account: string | null;
  readonly device: string | null;
}

/** What stood for one item: the score with its note, and the reason why the computed value was set aside. */
export interface ItemValue {
  readonly entry: ScoreEntry | null;
  readonly override: ScoreOverride | null;
}

/** One change of one item. Times are the writing PC's. */
export interface ItemChange {
  readonly at: string;
  readonly by: string | null;
  readonly device: string | null;
  readonly deviceId: string;
  readonly before: ItemValue;
  readonly after: ItemValue;
  /** The return that asked for the correction, null where none did. */
  readonly because: ReturnDetail | null;
}

const nothing: ItemValue = { entry: null, override: null };

const valueOf = ({ scores, overrides }: Sheet, code: string): ItemValue => ({
  entry: scores[code] ?? null,
  override: overrides[code] ?? null,
});

/** Who gave it and when is told beside the value; a value given again unchanged is no change. */
function isSame(a: ItemValue, b: ItemValue): boolean {
  const given = ({ entry, override }: ItemValue) =>
    JSON.stringify([
      entry && [entry.points, entry.tier, entry.parts, entry.pieces, entry.note],
      override && [override.points, override.reason],
    ]);
  return given(a) === given(b);
}

/** A correction answers the return of the version that was handed in last. */
function returnBefore(sheet: Sheet, code: string, cases: readonly Case[]): ReturnDetail | null {
  const version = submittedVersion(sheet);
  for (const { detail } of cases) {
    if (detail.kind !== 'return' || detail.sheetId !== sheet.id || detail.version !== version) continue;
    if (detail.items.length === 0 || detail.items.includes(code)) return detail;
  }
  return null;
}

/** Every change of one item, newest first, folded from the states of its sheet, oldest first. */
export function itemHistory(
  states: readonly HistoricState<Sheet>[],
  code: string,
  cases: readonly Case[],
): readonly ItemChange[] {
  let before = nothing;
  const changes: ItemChange[] = [];
  for (const { document, account, device } of states) {
    const after = valueOf(document, code);
    if (isSame(before, after)) continue;
    const fresh = after.entry && after.entry.at !== before.entry?.at ? after.entry : null;
    changes.push({
      at: fresh?.at ?? document.updatedAt,
      by: fresh?.by ?? account,
      device,
      deviceId: document.deviceId,
      before,
      after,
      because: returnBefore(document, code, cases),
    });
    before = after;
  }
  return changes.toReversed();
}
