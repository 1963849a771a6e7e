import { createContext, useContext } from 'react';

/** What a table that is saved is titled with. */
export interface ExportHead {
  /** The year that the screens show, null where none has begun. */
  readonly year: number | null;
  /** This PC's clock. */
  readonly now: () => Date;
}

const ExportHeadContext = createContext<ExportHead>({ year: null, now: () => new Date() });

export const ExportHeadProvider = ExportHeadContext.Provider;

export const useExportHead = (): ExportHead => useContext(ExportHeadContext);
