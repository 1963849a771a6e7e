import { createContext, useContext } from 'react';

/** A number whose origin can be asked: of a candidate as a whole, of one sheet, or of one item on it. */
export interface ProvenanceSubject {
  readonly candidacyId: string;
  readonly sheetId?: string;
  readonly itemCode?: string;
}

export type OpenProvenance = (subject: ProvenanceSubject) => void;

const ProvenanceContext = createContext<OpenProvenance | null>(null);

export const ProvenanceContextProvider = ProvenanceContext.Provider;

/** Opens 一分一据 for a number; null on a page that shows none, such as a form on paper. */
export const useOpenProvenance = (): OpenProvenance | null => useContext(ProvenanceContext);
