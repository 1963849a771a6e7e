import type { BulkWriteRow, RxDocumentData } from 'rxdb';

/** The page's next task. A hidden page's timers may wait for a minute, a message does not. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });

type Rows<T> = BulkWriteRow<T>[];
type State<T> = RxDocumentData<T>;
type States<T> = ReadonlyMap<string, State<T>>;

function revOf<T>(state: State<T> | undefined): string | null {
  if (!state) return null;
  const { _rev: rev } = state;
  return rev;
}

/** One write that is still to be made. */
export interface LateRows<T> {
  /** Whether a write is still to be made, behind which every other has to wait. */
  readonly isWaiting: () => boolean;
  /** Takes rows, while none wait; they are written in the next task, behind what is read until then. */
  readonly take: (rows: Rows<T>) => void;
  /**
   * Puts what is decided on by now in the place of what is stored of these ids. To be called before that is read: the
   * write may be made meanwhile.
   */
  readonly over: (ids: readonly string[]) => (stored: States<T>) => States<T>;
  /** Resolves when the write has been made; one that failed is made once more. Rejects when it fails again. */
  readonly settle: () => Promise<void>;
}

interface Late<T> {
  readonly rows: Rows<T>;
  /** Whether they were written. */
  writing: Promise<boolean>;
}

export function createLateRows<T>(
  idOf: (state: State<T>) => string,
  write: (rows: Rows<T>) => Promise<unknown>,
): LateRows<T> {
  let late: Late<T> | null = null;
  const attempt = async (rows: Rows<T>): Promise<boolean> => {
    await write(rows);
    late = null;
    return true;
  };
  return {
    isWaiting: () => late !== null,
    take: (rows) => {
      const writing = nextTask().then(() => attempt(rows));
      late = { rows, writing: writing.catch(() => false) };
    },
    over: (ids) => {
      const asked = new Set(late ? ids : []);
      const rows = (late?.rows ?? []).filter(({ document }) => asked.has(idOf(document)));
      return (stored) => {
        const decided = new Map(stored);
        for (const { previous, document } of rows) {
          const id = idOf(document);
          if (revOf(stored.get(id)) === revOf(previous)) decided.set(id, document);
        }
        return decided;
      };
    },
    settle: async () => {
      if (!late) return;
      const { rows, writing } = late;
      // Who waits beside makes the second attempt, or has made it.
      if ((await writing) || late?.writing !== writing) return;
      const again = attempt(rows);
      late.writing = again.catch(() => false);
      await again;
    },
  };
}
