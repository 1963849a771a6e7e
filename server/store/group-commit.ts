import { setImmediate } from 'node:timers/promises';
import type { DatabaseSync } from 'node:sqlite';
import type { SerialQueue } from './serial-queue.ts';

/** A piece of work that waits for its turn; `attempt` does it and gives what tells its caller so. */
interface Member {
  readonly attempt: () => Promise<() => void>;
  readonly fail: (error: unknown) => void;
}

/** The most that share a commit: eight pushes of 500 sheets are as many pages as the database keeps in memory. */
const mostTogether = 8;

/**
 * Writes asked for at the same moment share one commit, which waits for the disk once for all of them. Each of several
 * stands in a savepoint of its own, for which SQLite copies every page before it is changed: what fails leaves nothing
 * behind and the others go on. Nobody is told "done" before the commit; when that fails, everyone in it is told the
 * reason.
 */
export class GroupCommit {
  readonly #database: DatabaseSync;
  readonly #queue: SerialQueue;
  readonly #afterCommit: () => void;
  readonly #waiting: Member[] = [];

  /**
   * @param queue in which the commits take their turn among other uses of the database
   * @param afterCommit what is to be done after each, before anybody is told; it must not throw
   */
  constructor(database: DatabaseSync, queue: SerialQueue, afterCommit: () => void) {
    this.#database = database;
    this.#queue = queue;
    this.#afterCommit = afterCommit;
  }

  /** Resolves with what `work` gave once that is committed; rejects, with nothing of it stored, when it throws. */
  run<T>(work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const attempt = async () => {
        const result = await work();
        return () => resolve(result);
      };
      this.#waiting.push({ attempt, fail: reject });
      if (this.#waiting.length === 1) this.#begin();
    });
  }

  /** When everything asked for so far has ended. */
  async settled(): Promise<void> {
    while (this.#waiting.length > 0) await this.#queue.settled();
    await this.#queue.settled();
  }

  #begin(): void {
    void this.#queue.run(async () => {
      // Requests that have already arrived are read first, and others than writes get their turn.
      await setImmediate();
      const members = this.#waiting.splice(0, mostTogether);
      if (this.#waiting.length > 0) this.#begin();
      await this.#commit(members);
    });
  }

  async #commit(members: readonly Member[]): Promise<void> {
    try {
      // IMMEDIATE takes the write lock now; a lock asked for halfway could not be waited for.
      this.#database.exec('BEGIN IMMEDIATE');
      const tell: (() => void)[] = [];
      const [alone] = members.length === 1 ? members : [];
      if (alone) tell.push(await alone.attempt());
      else for (const member of members) tell.push(await this.#inSavepoint(member));
      this.#database.exec('COMMIT');
      this.#afterCommit();
      for (const one of tell) one();
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      for (const { fail } of members) fail(error);
    }
  }

  async #inSavepoint({ attempt, fail }: Member): Promise<() => void> {
    this.#database.exec('SAVEPOINT member');
    try {
      const tell = await attempt();
      this.#database.exec('RELEASE member');
      return tell;
    } catch (error) {
      // A full disk can end the whole transaction, with all that the others have done in it.
      if (!this.#database.isTransaction) throw error;
      this.#database.exec('ROLLBACK TO member; RELEASE member');
      return () => fail(error);
    }
  }
}
