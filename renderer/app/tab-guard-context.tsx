import { createContext, useContext } from 'react';
import type { TabGuard } from '../platform/tab-guard.ts';

const TabGuardContext = createContext<TabGuard | null>(null);

export const TabGuardProvider = TabGuardContext.Provider;

/** Which tab of this browser has the data; null in the desktop app, which has one window. */
export const useTabGuard = (): TabGuard | null => useContext(TabGuardContext);
