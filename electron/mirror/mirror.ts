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
  type RegisterVerdict,
} from '../../shared/ipc/mirror.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { requireFreeSpace } from '../files/free-space.ts';
import type { Log } from '../log.ts';
import { checkRegister } from './check-register.ts';
import { HeadsFile } from './heads-file.ts';
import { MirrorDatabase } from './mirror-database.ts';
import { mirrorFileEndings, moveAside, openMirrorFile } from './mirror-file.ts';
import { registerKeyOf, type RegisterKey } from './register-key.ts';
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

/** What may be missing without anybody having taken it (shared/ipc/mirror.ts). */
interface Unsealed {
  readonly unmarked: boolean;
  readonly fresh: boolean;
}

/** The second copy of every document (docs/architecture.md, "Two copies on the PC"). */
export class Mirror {
  readonly #options: MirrorOptions;
  readonly #heads: HeadsFile;
  readonly #open = new Map<string, MirrorDatabase>();
  /** Of the databases whose key has been told since the program started. */
  readonly #keys = new Map<string, RegisterKey>();
  readonly #checking = new Map<string, AbortController>();

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
  async seal(name: string, text: string, { unmarked, fresh }: Unsealed): Promise<void> {
    const bytes = base64.decode(text);
    const key = await importDataKey(bytes);
    const database = this.#database(name);
    await database.seal(key);
    if (unmarked) await database.mark(key, name);
    const registerKey = registerKeyOf(bytes, name);
    this.#keys.set(name, registerKey);
    database.keepRegister(registerKey, unmarked || fresh);
  }

  /** @throws AppError MIRROR_UNAVAILABLE */
  async check(name: string): Promise<RegisterVerdict | null> {
    this.#database(name);
    const key = this.#keys.get(name);
    if (!key) return null;
    const checking = new AbortController();
    this.#checking.get(name)?.abort();
    this.#checking.set(name, checking);
    try {
      return await checkRegister(this.#pathOf(name), key, checking.signal);
    } catch (cause) {
      throw new AppError('MIRROR_UNAVAILABLE', { file: this.#pathOf(name) }, { cause });
    } finally {
      if (this.#checking.get(name) === checking) this.#checking.delete(name);
    }
  }

  acceptRegister(name: string): void {
    this.#database(name).acceptRegister();
    this.#options.log('mirror-register-accepted', { database: name });
  }

  acceptLoss(name: string): void {
    this.#heads.note(name, { ...this.#database(name).extent, lost: false });
    this.#heads.flush();
    this.#options.log('mirror-loss-accepted', { database: name });
  }

  /** @throws AppError MIRROR_CLEAR_REFUSED unless the database holds invented data */
  clear(name: string): void {
    if (!name.startsWith(demoDatabasePrefix)) throw new AppError('MIRROR_CLEAR_REFUSED', { database: name });
    this.#shut(name);
    // The head first: were the power cut in between, a mirror without a head is sound, the reverse is a loss.
    this.#heads.forget(name);
    for (const ending of mirrorFileEndings) rmSync(this.#pathOf(name) + ending, { force: true });
  }

  /** Nothing is destroyed: the file gets another name, and nothing is expected of it any more. */
  retire(name: string): void {
    this.#shut(name);
    this.#heads.forget(name);
    const target = moveAside(this.#pathOf(name), 'retired', this.#options.now());
    this.#options.log('mirror-retired', { database: name, moved: basename(target) });
  }

  close(): void {
    for (const name of this.#open.keys()) this.#shut(name);
    this.#heads.flush();
  }

  #shut(name: string): void {
    this.#checking.get(name)?.abort();
    this.#open.get(name)?.close();
    this.#open.delete(name);
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
    this.#shut(name);
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
    const key = this.#keys.get(name);
    // In the place of a file that was put aside, which is told, or of one that the program itself has taken out of use.
    if (key) database.keepRegister(key, true);
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
