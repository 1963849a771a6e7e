import { createAskedTurn } from './asked-turn.ts';
import { createLockTurn, type TabTurn } from './tab-turn.ts';

/** Sees to it that one tab of a browser at a time has the data open: two would write over each other. */
export interface TabGuard {
  /** @returns whether this tab may open the data; false when another tab has it */
  readonly claim: () => Promise<boolean>;
  /** Has the other tab save and close its data, and claims it. */
  readonly takeOver: () => Promise<void>;
  /** What to do before another tab gets the data; it waits for that. Returns how to end listening. */
  readonly beforeYield: (close: () => Promise<void>) => () => void;
}

/** Milliseconds: the page before this one, of the same tab, may still be on its way out. */
const settling = 1000;
/** Milliseconds for the other tab to save and close. */
const closing = 5000;

const yieldPlease = 'yield';

export function createTabGuard(): TabGuard {
  const closers = new Set<() => Promise<void>>();
  const closeAll = async (): Promise<void> => {
    await Promise.allSettled([...closers].map((close) => close()));
  };
  // Pages over plain HTTP have no locks.
  const locks: LockManager | undefined = navigator.locks;
  const turn: TabTurn = locks
    ? createLockTurn(locks, () => void closeAll())
    : createAskedTurn(new BroadcastChannel('gongping.turn'));
  const channel = new BroadcastChannel('gongping.tabs');
  const say = channel.postMessage.bind(channel);
  channel.addEventListener('message', ({ data }) => {
    if (data === yieldPlease) void closeAll().then(turn.release);
  });
  return {
    claim: () => turn.take(settling),
    takeOver: async () => {
      say(yieldPlease);
      if (!(await turn.take(closing))) await turn.seize();
    },
    beforeYield: (close) => {
      closers.add(close);
      return () => closers.delete(close);
    },
  };
}
