import type { ScoredItem } from '../../../../shared/schema/scheme-item.ts';
import type { RowState } from '../editor/row-state.ts';
import type { SheetEditor } from '../editor/sheet-editor.ts';

/** What every input of a scored item works with. */
export interface InputProps {
  readonly item: ScoredItem;
  readonly row: RowState;
  readonly editor: SheetEditor;
}
