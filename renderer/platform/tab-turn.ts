/** Whose turn it is among the tabs of one browser. */
export interface TabTurn {
  /** Waits at most this long, in milliseconds. @returns whether it is this tab's turn now */
  readonly take: (patience: number) => Promise<boolean>;
  /** Takes the turn from a tab that does not answer any more. */
  readonly seize: () => Promise<void>;
  readonly release: () => void;
}

const lockName = 'gongping.data';

/**
 * By the browser's own locks, which end with their tab however it ends.
 *
 * @param onSeized another tab has taken the turn
 */
export function createLockTurn(locks: LockManager, onSeized: () => void): TabTurn {
  let giveUp: (() => void) | null = null;
  const request = (options: LockOptions): Promise<boolean> =>
    new Promise((resolve) => {
      const hold = (): Promise<void> => {
        const held = Promise.withResolvers<void>();
        giveUp = held.resolve;
        resolve(true);
        return held.promise;
      };
      locks.request(lockName, options, hold).catch(() => {
        if (giveUp) onSeized();
        giveUp = null;
        resolve(false);
      });
    });
  return {
    take: async (patience) => giveUp !== null || request({ signal: AbortSignal.timeout(patience) }),
    seize: async () => {
      await request({ steal: true });
    },
    release: () => {
      giveUp?.();
      giveUp = null;
    },
  };
}
