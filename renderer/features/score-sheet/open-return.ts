import { sheetState } from '../../../shared/domain/sheet-state.ts';
import type { ReturnDetail } from '../../../shared/schema/case.ts';
import type { SheetView } from './use-sheet-view.ts';

/** The return that the sheet still has to answer, null when there is none. */
export function openReturn({ sheet, cases }: SheetView): ReturnDetail | null {
  if (!sheet) return null;
  const state = sheetState(sheet, cases);
  if (state.kind === 'submitted') return null;
  return state.kind === 'returned' ? state.detail : state.returned;
}
