import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { base64 } from '@scure/base';
import { importDataKey } from '../../shared/crypto/data-key.ts';
import {
  demoDatabasePrefix,
  type MirrorHead,
  type MirrorJournalEntry,
  type MirrorRow,
} from '../../shared/ipc/mirror.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { requireFreeSpace } from '../files/free-space.ts';
import type { Log } from '../log.ts';
import { HeadsFile } from './heads-file.ts';
import { MirrorDatabase } from './mirror-database.ts';
import { mirrorFileEndings, moveAside, openMirrorFile } from './mirror-file.ts';
import { DamagedRow } from './sql-row.ts';
import { isUnknownForm, sqliteFailure } from './sqlite-failure.ts';

export interface MirrorOptions {
  /** Folder of the SQLite files, one per database. */
  readonly folder: string;
  /** heads.json; outside `folder`, so that one deletion does not take both. */
  readonly headsFile: string;
  readonly now: () => number;
  readonly freeBytes: () => number;
  readonly log: Log;
}

/** The second copy of every document (docs/architecture.md, "Two copies on the PC"). */
export class Mirror {
  readonly #options: MirrorOptions;
  readonly #heads: HeadsFile;
  readonly #open = new Map<string, MirrorDatabase>();

  constructor(options: MirrorOptions) {
    this.#options = options;
    this.#heads = new HeadsFile(options.headsFile);
  }

  /** @throws AppError DISK_NEARLY_FULL, DATA_NEWER_THAN_PROGRAM, MIRROR_UNAVAILABLE; then nothing was written */
  write(name: string, rows: readonly MirrorRow[]): { readonly head: number } {
    requireFreeSpace(this.#options.freeBytes());
    const database = this.#database(name);
    try {
      database.write(rows, this.#options.now());
    } catch (cause) {
      if (sqliteFailure(cause) === 'disk-full') requireFreeSpace(0);
      throw this.#asideIfDamaged(name, cause);
    }
    const { extent } = database;
    this.#heads.note(name, { ...extent, lost: this.#isLost(name) });
    return { head: extent.head };
  }

  head(name: string): MirrorHead {
    return this.#reading(name, (database) => ({
      ...database.extent,
      lost: this.#isLost(name),
      collections: database.collections(),
    }));
  }

  readPage(name: string, collection: string, afterId: string | null, limit: number): readonly MirrorRow[] {
    return this.#reading(name, (database) => database.readPage(collection, afterId, limit));
  }

  history(name: string, collection: string, id: string, limit: number): readonly MirrorJournalEntry[] {
    return this.#reading(name, (database) => database.history(collection, id, limit));
  }

  /** @throws AppError DATA_NEWER_THAN_PROGRAM, MIRROR_UNAVAILABLE */
  async seal(name: string, key: string): Promise<void> {
    await this.#database(name).seal(await importDataKey(base64.decode(key)));
  }

  acceptLoss(name: string): void {
    this.#heads.note(name, { ...this.#database(name).extent, lost: false });
    this.#heads.flush();
    this.#options.log('mirror-loss-accepted', { database: name });
  }

  /** @throws AppError MIRROR_CLEAR_REFUSED unless the database holds invented data */
  clear(name: string): void {
    if (!name.startsWith(demoDatabasePrefix)) throw new AppError('MIRROR_CLEAR_REFUSED', { database: name });
    this.#open.get(name)?.close();
    this.#open.delete(name);
    // The head first: were the power cut in between, a mirror without a head is sound, the reverse is a loss.
    this.#heads.forget(name);
    for (const ending of mirrorFileEndings) rmSync(this.#pathOf(name) + ending, { force: true });
  }

  /** Nothing is destroyed: the file gets another name, and nothing is expected of it any more. */
  retire(name: string): void {
    this.#open.get(name)?.close();
    this.#open.delete(name);
    this.#heads.forget(name);
    const target = moveAside(this.#pathOf(name), 'retired', this.#options.now());
    this.#options.log('mirror-retired', { database: name, moved: basename(target) });
  }

  close(): void {
    for (const database of this.#open.values()) database.close();
    this.#open.clear();
    this.#heads.flush();
  }

  #pathOf(name: string): string {
    return join(this.#options.folder, `${name}.sqlite`);
  }

  #isLost(name: string): boolean {
    return this.#heads.of(name)?.lost ?? false;
  }

  #reading<T>(name: string, read: (database: MirrorDatabase) => T): T {
    const database = this.#database(name);
    try {
      return read(database);
    } catch (cause) {
      throw this.#asideIfDamaged(name, cause);
    }
  }

  /**
   * Damage that the look at the start did not find: the file is put aside as one that was found then, and the next call
   * has a new one and is told of the loss. This call fails, since part of its rows may have been given out.
   */
  #asideIfDamaged(name: string, cause: unknown): unknown {
    const isDamaged =
      sqliteFailure(cause) === 'damaged' || cause instanceof DamagedRow || isUnknownForm(cause);
    if (!isDamaged) return cause;
    const path = this.#pathOf(name);
    this.#open.get(name)?.close();
    this.#open.delete(name);
    const { head, total } = this.#heads.of(name) ?? { head: 0, total: 0 };
    this.#heads.note(name, { head, total, lost: true });
    this.#heads.flush();
    const moved = moveAside(path, 'damaged', this.#options.now());
    this.#options.log('mirror-damaged', { database: name, moved: basename(moved) });
    return new AppError('MIRROR_UNAVAILABLE', { file: path }, { cause });
  }

  #database(name: string): MirrorDatabase {
    const open = this.#open.get(name);
    if (open) return open;
    const { db, movedTo } = openMirrorFile(this.#pathOf(name), this.#options.now());
    const database = this.#prepared(name, db);
    this.#compareWithHeads(name, database, movedTo);
    this.#open.set(name, database);
    return database;
  }

  #prepared(name: string, db: DatabaseSync): MirrorDatabase {
    try {
      return new MirrorDatabase(db);
    } catch (cause) {
      db.close();
      throw this.#asideIfDamaged(name, cause);
    }
  }

  /** Notices that the file holds less than was once known, and keeps that in heads.json before anything else. */
  #compareWithHeads(name: string, database: MirrorDatabase, movedTo: string | null): void {
    const known = this.#heads.of(name) ?? { head: 0, total: 0, lost: false };
    const { head, total } = database.extent;
    const short = head < known.head || total < known.total;
    const unknown = this.#heads.damaged && total === 0;
    const lost = known.lost || movedTo !== null || short || unknown;
    database.continueAfter(known.head);
    this.#heads.note(name, { ...database.extent, lost });
    if (!lost) return;
    this.#heads.flush();
    const moved = movedTo === null ? '' : basename(movedTo);
    this.#options.log('mirror-lost', { database: name, head, total, knownHead: known.head, moved });
  }
}
