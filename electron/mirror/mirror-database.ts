import type { DatabaseSync } from 'node:sqlite';
import type { DataKey } from '../../shared/crypto/data-key.ts';
import type { MirrorHead, MirrorJournalEntry, MirrorRow } from '../../shared/ipc/mirror.ts';
import { eraseEarlier, overwriteErased } from './erase-earlier.ts';
import { inTransaction } from './mirror-schema.ts';
import { prepareStatements, type MirrorStatements } from './mirror-statements.ts';
import { isMarkedErased, isMarkedSealed, markErased, markSealed, sealStates } from './seal-states.ts';
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

/** One database of the mirror, open. */
export class MirrorDatabase {
  readonly #db: DatabaseSync;
  readonly #statements: MirrorStatements;
  #total: number;
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
    const { added, isErased } = inTransaction(this.#db, () => {
      const written = rows.map((row) => this.#writeRow(row, at));
      const erased = written.some((one) => one.isErased);
      if (erased) markErased(this.#db);
      return { added: written.filter(({ isNew }) => isNew).length, isErased: erased };
    });
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

  #writeRow(row: MirrorRow, at: number): { readonly isNew: boolean; readonly isErased: boolean } {
    const { newestState, putDocument, addToJournal } = this.#statements;
    const before = newestState.get(row.collection, row.id);
    if (before && textOf(before, 'rev') === row.rev && textOf(before, 'json') === row.json)
      return { isNew: false, isErased: false };
    const deleted = row.deleted ? 1 : 0;
    putDocument.run(row.collection, row.id, row.rev, row.lwt, deleted, row.json);
    addToJournal.run(at, row.collection, row.id, row.rev, deleted, row.json);
    return { isNew: before === undefined, isErased: eraseEarlier(this.#statements, row) };
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
