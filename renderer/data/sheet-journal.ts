import type { Sheet } from '../../shared/schema/sheet.ts';
import type { Mirror } from './mirror-pages.ts';

/** States of one sheet that are looked through for steps to undo. */
const depth = 200;

/** The states the mirror's journal kept of a sheet up to entry `newest`, oldest first. */
export async function readSheetJournal(
  mirror: Mirror,
  database: string,
  newest: number,
  sheetId: string,
): Promise<readonly Sheet[]> {
  const entries = await mirror.history({ database, collection: 'sheets', id: sheetId, limit: depth });
  return entries
    .filter(({ seq, deleted }) => seq <= newest && !deleted)
    .map(({ json }) => JSON.parse(json) as Sheet)
    .toReversed();
}
