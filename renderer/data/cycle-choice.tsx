import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';

/** Which year the screens show; null stands for the year at work. */
export interface CycleChoice {
  readonly chosen: string | null;
  readonly choose: (cycleId: string | null) => void;
}

const CycleChoiceContext = createContext<CycleChoice>({ chosen: null, choose: () => undefined });

/** Lets every screen below look at an earlier year. The choice lasts until the page is left, so that nobody wakes up in an old year. */
export function CycleChoiceProvider({ children }: { readonly children: ReactNode }) {
  const [chosen, choose] = useState<string | null>(null);
  const choice = useMemo(() => ({ chosen, choose }), [chosen]);
  return <CycleChoiceContext value={choice}>{children}</CycleChoiceContext>;
}

export const useCycleChoice = (): CycleChoice => useContext(CycleChoiceContext);
