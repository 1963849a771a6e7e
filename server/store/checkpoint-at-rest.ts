import type { DatabaseSync } from 'node:sqlite';
import type { SerialQueue } from './serial-queue.ts';
import { tryAtOnce } from './try-at-once.ts';

/** Milliseconds without a commit after which nobody is taken to be writing. */
const rest = 300;

/** Fewer changed rows than this, some two megabytes of sheets, wait for more: each copying waits for the disk twice. */
const worthCopying = 2000;

/**
 * Copies the log into the file when nobody has written for a moment, so that a push seldom waits until that is done.
 * What it does not get to, SQLite does within a commit.
 */
export class CheckpointAtRest {
  readonly #database: DatabaseSync;
  readonly #queue: SerialQueue;
  #changes = 0;
  #timer: NodeJS.Timeout | null = null;

  /** @param queue in which the database's writers take their turn */
  constructor(database: DatabaseSync, queue: SerialQueue) {
    this.#database = database;
    this.#queue = queue;
  }

  noteCommit(): void {
    this.#timer ??= setTimeout(() => void this.#queue.run(async () => this.#copy()), rest).unref();
    this.#timer.refresh();
  }

  end(): void {
    clearTimeout(this.#timer ?? undefined);
  }

  #copy(): void {
    const changes = Number(this.#database.prepare('SELECT total_changes() AS made').get()?.['made']);
    if (changes - this.#changes < worthCopying) return;
    // A reader may be in the way, or the disk be full; another rest comes.
    const isDone = tryAtOnce(this.#database, () => {
      this.#database.exec('PRAGMA wal_checkpoint(PASSIVE)');
      return true;
    });
    if (isDone) this.#changes = changes;
  }
}
