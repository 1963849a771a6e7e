import { App } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Calls } from '../../shared/ipc/channels.ts';
import type { SaveStatus } from '../data/save-status.ts';
import type { Lock } from './lock-context.tsx';
import { whenSettled } from './when-settled.ts';

interface Open {
  readonly saveStatus: SaveStatus;
  /** Takes the screens away and closes the data. */
  readonly close: () => Promise<void>;
}

/** Whether everything that was typed is in every copy. */
async function isSaved(saveStatus: SaveStatus): Promise<boolean> {
  await saveStatus.flush().catch(() => undefined);
  await whenSettled(saveStatus);
  return saveStatus.current().pending === 0;
}

/**
 * Locks when the person or the host asks. What cannot be saved keeps the data open, and says so: nothing typed is lost
 * for being away. The page is loaded anew, so that nothing of the key or the data is left in its memory.
 */
export function useLocking(vault: Calls<'vault'>, open: Open | null): Lock {
  const { message } = App.useApp();
  const { t } = useTranslation();
  const [hasPassword, setHasPassword] = useState(false);
  const lock = useCallback(async (): Promise<void> => {
    if (!open) return;
    if (!(await isSaved(open.saveStatus))) {
      void message.warning({ key: 'unsaved', content: t('vault.unsaved') });
      return;
    }
    await open.close();
    await vault.lock();
    location.reload();
  }, [vault, open, message, t]);

  useEffect(() => {
    if (!open) return undefined;
    const over = new AbortController();
    const listen = async (): Promise<void> => {
      while (!over.signal.aborted) {
        const { protection, canLock } = await vault.status();
        setHasPassword(canLock && protection === 'password');
        const { why } = await vault.lockAsked();
        if (over.signal.aborted) return;
        if (why !== 'replaced') await lock();
      }
    };
    void listen().catch(() => undefined);
    return () => over.abort();
  }, [vault, open, lock]);

  return open && hasPassword ? () => void lock() : null;
}
