import { createContext } from 'react';

/** Whether personal values are written out in full: in a table that is saved so, for a reason that was noted. */
export const FullValues = createContext(false);
