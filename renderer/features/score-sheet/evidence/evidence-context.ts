import { createContext, useContext } from 'react';
import type { Evidence } from '../../../../shared/schema/evidence.ts';
import type { ReadOnlyReason } from '../sheet-access.ts';

/** The files of one sheet, the same object while scores change. */
export interface EvidenceDesk {
  readonly byItem: ReadonlyMap<string, readonly Evidence[]>;
  /** Why nothing can be added or removed; null when it can. */
  readonly locked: ReadOnlyReason | null;
  readonly attach: (itemCode: string, file: File) => Promise<void>;
  readonly remove: (evidence: Evidence) => Promise<void>;
  readonly restore: (evidence: Evidence) => Promise<void>;
}

const EvidenceContext = createContext<EvidenceDesk | null>(null);

export const EvidenceProvider = EvidenceContext.Provider;

/** @throws Error outside a sheet's page */
export function useEvidence(): EvidenceDesk {
  const desk = useContext(EvidenceContext);
  if (!desk) throw new Error('useEvidence is called outside EvidenceProvider');
  return desk;
}
