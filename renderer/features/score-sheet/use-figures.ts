import { useMemo, useSyncExternalStore } from 'react';
import type { RateCounts } from '../../../shared/domain/rates.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import type { SheetEditor } from './editor/sheet-editor.ts';
import { sheetFigures, type SheetFigures } from './sheet-figures.ts';

/** Totals and progress as they stand on the screen; renders again only when a score changed. */
export function useFigures(editor: SheetEditor, scheme: Scheme, counts: RateCounts | null): SheetFigures {
  const values = useSyncExternalStore(editor.subscribe, editor.values);
  return useMemo(() => sheetFigures(scheme, values, counts), [scheme, values, counts]);
}
