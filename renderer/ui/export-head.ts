import { createContext, useContext } from 'react';
import type { AccessAction } from '../../shared/domain/access-action.ts';

/** What a table that is saved is titled with. */
export interface ExportHead {
  /** The year that the screens show, null where none has begun. */
  readonly year: number | null;
  /** This PC's clock. */
  readonly now: () => Date;
  /** Notes in 操作记录 what is about to be given out: the title of the table or letter, its rows, and why if asked. */
  readonly note: (action: AccessAction, paper: string, rows: number, reason?: string) => Promise<void>;
}

const ExportHeadContext = createContext<ExportHead>({
  year: null,
  now: () => new Date(),
  note: async () => undefined,
});

export const ExportHeadProvider = ExportHeadContext.Provider;

export const useExportHead = (): ExportHead => useContext(ExportHeadContext);
