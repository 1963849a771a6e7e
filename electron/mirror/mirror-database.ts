import type { DatabaseSync } from 'node:sqlite';
import type { DataKey } from '../../shared/crypto/data-key.ts';
import type { MirrorHead, MirrorJournalEntry, MirrorRow } from '../../shared/ipc/mirror.ts';
import { eraseEarlier, overwriteErased } from './erase-earlier.ts';
import { inTransaction } from './mirror-schema.ts';
import { prepareStatements, type MirrorStatements } from './mirror-statements.ts';
import { isMarkedErased, isMarkedSealed, markErased, markSealed, sealStates } from './seal-states.ts';
import {
  makeRegister,
  putRegister,
  readRegister,
  withChanges,
  type Register,
  type RevisionChange,
} from './mirror-register.ts';
import { markStates } from './mark-states.ts';
import type { RegisterKey } from './register-key.ts';
import { numberOf, textOf, type SqlRow } from './sql-row.ts';

/**
 * Writing a file anew holds up everything else for as long as it takes, so many erasures share one: it is done when none
 * has come for this long, in milliseconds.
 */
const quietFor = 1000;

/** How many journal rows per collection the two copies are compared by. */
const recentRows = 20;

/** Newest journal number and number of documents: what a mirror is recognised by. */
export interface MirrorExtent {
  readonly head: number;
  readonly total: number;
}

const documentOf = (row: SqlRow): MirrorRow => ({
  collection: textOf(row, 'collection'),
  id: textOf(row, 'id'),
  rev: textOf(row, 'rev'),
  lwt: numberOf(row, 'lwt'),
  deleted: numberOf(row, 'deleted') === 1,
  json: textOf(row, 'json'),
});

const journalEntryOf = (row: SqlRow): MirrorJournalEntry => ({
  seq: numberOf(row, 'seq'),
  at: numberOf(row, 'at'),
  rev: textOf(row, 'rev'),
  deleted: numberOf(row, 'deleted') === 1,
  json: textOf(row, 'json'),
});

interface Written {
  readonly change: RevisionChange;
  readonly isErased: boolean;
}

/** One database of the mirror, open. */
export class MirrorDatabase {
  readonly #db: DatabaseSync;
  readonly #statements: MirrorStatements;
  #total: number;
  /** Null until the key is known. */
  #kept: { readonly key: RegisterKey; readonly register: Register } | null = null;
  /** An erasure has left copies in the file that were not overwritten yet. */
  #isLeft: boolean;
  #later: NodeJS.Timeout | null = null;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#statements = prepareStatements(db);
    this.#total = numberOf(this.#statements.countAll.get() ?? {}, 'total');
    this.#isLeft = isMarkedErased(db);
    this.#overwriteLater();
  }

  get extent(): MirrorExtent {
    const row = this.#statements.newestSeq.get();
    return { head: row ? numberOf(row, 'seq') : 0, total: this.#total };
  }

  /** Journal numbers go on after `head`, so that a rebuilt mirror never gives a number a second time. */
  continueAfter(head: number): void {
    if (this.extent.head >= head) return;
    inTransaction(this.#db, () => {
      this.#statements.forgetSeq.run();
      this.#statements.setSeq.run(head);
    });
  }

  /** Writes all rows in one transaction, durable when it returns; a state that is there already is skipped. */
  write(rows: readonly MirrorRow[], at: number): void {
    const { added, isErased, kept } = inTransaction(this.#db, () => {
      const written = rows.map((row) => this.#writeRow(row, at)).filter((one) => one !== null);
      const erased = written.some((one) => one.isErased);
      if (erased) markErased(this.#db);
      const news = written.filter(({ change }) => change.before === null);
      return { added: news.length, isErased: erased, kept: this.#putChanges(written) };
    });
    this.#kept = kept;
    this.#total += added;
    if (isErased) this.#isLeft = true;
    if (isErased || this.#later === null) this.#overwriteLater();
  }

  /** Seals what an earlier program wrote plain, once; the pages of the file keep nothing of it. */
  async seal(key: DataKey): Promise<void> {
    if (isMarkedSealed(this.#db)) return;
    await sealStates(this.#db, key);
    // Whether or not there was anything left to seal: an earlier start may have been broken off just here.
    if (this.#total > 0) this.#isLeft = true;
    this.#overwrite();
    if (!this.#isLeft) markSealed(this.#db);
  }

  /** Marks what an earlier program left without a mark. */
  mark(key: DataKey, name: string): Promise<void> {
    return markStates(this.#db, key, name);
  }

  /**
   * From now on every write goes into the register; where none is that fits the key, it is made of what is there.
   *
   * @param isExpected whether it is as it should be that there is none
   */
  keepRegister(key: RegisterKey, isExpected: boolean): void {
    this.#kept = inTransaction(this.#db, () => {
      const known = readRegister(this.#db, key);
      if (known) return { key, register: known };
      const register = makeRegister(this.#db, key, !isExpected);
      putRegister(this.#statements.putRegister, key, register);
      return { key, register };
    });
  }

  /** What is there is taken for what should be. */
  acceptRegister(): void {
    const key = this.#kept?.key;
    if (!key) return;
    this.#kept = inTransaction(this.#db, () => {
      const register = makeRegister(this.#db, key, false);
      putRegister(this.#statements.putRegister, key, register);
      return { key, register };
    });
  }

  get registerKey(): RegisterKey | null {
    return this.#kept?.key ?? null;
  }

  #overwrite(): void {
    if (this.#later) clearTimeout(this.#later);
    this.#later = null;
    if (!this.#isLeft || !overwriteErased(this.#db)) return;
    this.#isLeft = false;
    if (isMarkedErased(this.#db)) markSealed(this.#db);
  }

  #overwriteLater(): void {
    if (!this.#isLeft) return;
    if (this.#later) clearTimeout(this.#later);
    this.#later = setTimeout(() => this.#overwrite(), quietFor);
  }

  #putChanges(written: readonly Written[]) {
    if (!this.#kept || written.length === 0) return this.#kept;
    const { key, register } = this.#kept;
    const changed = withChanges(
      register,
      key,
      written.map(({ change }) => change),
    );
    putRegister(this.#statements.putRegister, key, changed);
    return { key, register: changed };
  }

  /** Null for a state that is there already. */
  #writeRow(row: MirrorRow, at: number): Written | null {
    const { newestState, putDocument, addToJournal } = this.#statements;
    const before = newestState.get(row.collection, row.id);
    const rev = before ? textOf(before, 'rev') : null;
    if (before && rev === row.rev && textOf(before, 'json') === row.json) return null;
    const deleted = row.deleted ? 1 : 0;
    putDocument.run(row.collection, row.id, row.rev, row.lwt, deleted, row.json);
    addToJournal.run(at, row.collection, row.id, row.rev, deleted, row.json);
    const { collection, id } = row;
    return {
      change: { collection, id, before: rev, after: row.rev },
      isErased: eraseEarlier(this.#statements, row),
    };
  }

  collections(): MirrorHead['collections'] {
    return this.#statements.countEach.all().map((row) => {
      const collection = textOf(row, 'collection');
      const recent = this.#statements.recentOf.all(collection, recentRows);
      return {
        collection,
        count: numberOf(row, 'total'),
        maxLwt: numberOf(row, 'newest'),
        recent: recent.map((entry) => ({ id: textOf(entry, 'id'), rev: textOf(entry, 'rev') })),
      };
    });
  }

  readPage(collection: string, afterId: string | null, limit: number): readonly MirrorRow[] {
    return this.#statements.page.all(collection, afterId ?? '', limit).map(documentOf);
  }

  history(collection: string, id: string, limit: number): readonly MirrorJournalEntry[] {
    return this.#statements.statesOf.all(collection, id, limit).map(journalEntryOf);
  }

  close(): void {
    this.#overwrite();
    this.#db.close();
  }
}
