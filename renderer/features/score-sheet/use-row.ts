import { useSyncExternalStore } from 'react';
import type { RowState } from './editor/row-state.ts';
import type { SheetEditor } from './editor/sheet-editor.ts';

/** One item as it is being entered; only its own changes render again. */
export const useRow = (editor: SheetEditor, code: string): RowState =>
  useSyncExternalStore(editor.subscribe, () => editor.row(code));
