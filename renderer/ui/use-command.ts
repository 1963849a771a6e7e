import { App } from 'antd';
import { useCallback, useState } from 'react';
import { errorMessage } from './show-error.ts';

/**
 * Runs a command of a button or a form: `busy` while it works, and its error shown in plain words.
 * What the user typed stays on the screen whatever happens.
 */
export function useCommand(): {
  readonly busy: boolean;
  readonly run: (command: () => Promise<void>) => Promise<boolean>;
} {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const run = useCallback(
    async (command: () => Promise<void>) => {
      setBusy(true);
      try {
        await command();
        return true;
      } catch (error) {
        void message.error(errorMessage(error), 8);
        return false;
      } finally {
        setBusy(false);
      }
    },
    [message],
  );
  return { busy, run };
}
