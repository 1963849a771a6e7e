import { createContext, useContext } from 'react';
import type { Sync } from './sync.ts';

const RunningSync = createContext<Sync | null>(null);

export const SyncProvider = RunningSync.Provider;

/** The sync of this PC; null in the demo and on a PC that is not connected to a hub. */
export const useSync = (): Sync | null => useContext(RunningSync);
