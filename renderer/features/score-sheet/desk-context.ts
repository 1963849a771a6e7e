import { createContext, useContext } from 'react';
import type { Policies } from '../../../shared/schema/scheme.ts';
import type { Membership } from '../../../shared/schema/union.ts';
import type { SheetEditor } from './editor/sheet-editor.ts';

/** What all rows of one sheet share; it stays the same object while scores change, so that rows do not render again. */
export interface Desk {
  /** Left out in a preview, whose points nobody has given. */
  readonly candidacyId?: string;
  readonly sheetId: string;
  readonly editor: SheetEditor;
  readonly editable: boolean;
  readonly policies: Policies;
  readonly counts: Membership | null;
  /** Where the roster can be mended, for whoever keeps it. */
  readonly openRoster: (() => void) | null;
}

const DeskContext = createContext<Desk | null>(null);

export const DeskProvider = DeskContext.Provider;

/** @throws Error outside a sheet's page */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk is called outside DeskProvider');
  return desk;
}
