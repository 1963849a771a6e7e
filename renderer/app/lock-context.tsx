import { createContext, useContext } from 'react';

/** Saves what is being typed, closes the data and locks; null where there is no password to open it again. */
export type Lock = (() => void) | null;

const LockContext = createContext<Lock>(null);

export const LockProvider = LockContext.Provider;

export const useLock = (): Lock => useContext(LockContext);
