import { sheetMoveProblem } from '../../shared/domain/sheet-moves.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Case } from '../../shared/schema/case.ts';
import type { Sheet } from '../../shared/schema/sheet.ts';
import type { Store } from './store.ts';

/** The cases that can change the state of a candidacy's sheets. */
export const casesOf = async (store: Store, candidacyId: string): Promise<Case[]> => {
  const found = await store.database.cases.find({ selector: { candidacyId } }).exec();
  return found.map((document) => document.toMutableJSON());
};

/** @throws AppError when the sheet may not go from `before` to `after` (domain/sheet-moves). */
export async function assertSheetMove(store: Store, before: Sheet | null, after: Sheet): Promise<void> {
  const refused = sheetMoveProblem(before, after, await casesOf(store, after.candidacyId));
  if (refused) throw new AppError(refused.code, refused.params);
}
