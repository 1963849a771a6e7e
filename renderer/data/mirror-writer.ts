import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { MirrorRow } from '../../shared/ipc/mirror.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { SaveStatus } from './save-status.ts';

type Mirror = NonNullable<Bridge['mirror']>;

/** The most rows one call of the bridge takes. */
const rowsPerCall = 1000;

export interface MirrorWriter {
  /** Resolves when the rows are in the second copy, or when that has failed once and is being tried again. */
  readonly write: (rows: readonly MirrorRow[]) => Promise<void>;
  /** Stops trying. What is still pending is found and mirrored by the comparison on the next start. */
  readonly close: () => void;
}

interface Options {
  readonly mirror: Mirror;
  readonly database: string;
  readonly saveStatus: SaveStatus;
  /** Milliseconds until a failed write is tried again. */
  readonly retryAfter: number;
}

const asPending = (cause: unknown): AppError => {
  if (cause instanceof AppError && cause.code === 'DISK_NEARLY_FULL') return cause;
  const reason = cause instanceof AppError ? cause.text('zh-CN') : String(cause);
  return new AppError('SECOND_COPY_PENDING', { reason }, { cause });
};

/** Brings rows to the mirror in the order in which IndexedDB committed them, and keeps those it refuses. */
export function createMirrorWriter({ mirror, database, saveStatus, retryAfter }: Options): MirrorWriter {
  let pending: MirrorRow[] = [];
  let sending: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const closing = new AbortController();

  const sendAll = async (): Promise<void> => {
    while (pending.length > 0 && !closing.signal.aborted) {
      const rows = pending.slice(0, rowsPerCall);
      await mirror.write({ database, rows });
      pending = pending.slice(rows.length);
      saveStatus.saved(rows.length);
    }
  };
  const send = (): Promise<void> => {
    clearTimeout(timer);
    sending ??= sendAll()
      .catch((error: unknown) => {
        if (closing.signal.aborted) return;
        saveStatus.failed(asPending(error));
        timer = setTimeout(() => void send(), retryAfter);
      })
      .finally(() => {
        sending = null;
      });
    return sending;
  };
  return {
    write: async (rows) => {
      pending = [...pending, ...rows];
      const earlier = sending;
      await earlier;
      if (pending.length > 0) await send();
    },
    close: () => {
      closing.abort();
      clearTimeout(timer);
    },
  };
}
