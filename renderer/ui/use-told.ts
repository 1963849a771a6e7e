import { useState } from 'react';
import { errorMessage } from './show-error.ts';

interface Told {
  readonly busy: boolean;
  /** Why the last command did not work, empty while nothing is wrong. */
  readonly trouble: string;
  /** @returns whether it worked */
  readonly tell: (command: () => Promise<void>) => Promise<boolean>;
}

/** Runs the command of a form that says beside its fields what went wrong. */
export function useTold(): Told {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const tell = async (command: () => Promise<void>): Promise<boolean> => {
    setBusy(true);
    setTrouble('');
    try {
      await command();
      return true;
    } catch (error) {
      setTrouble(errorMessage(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, trouble, tell };
}
