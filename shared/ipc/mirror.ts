import { Type, type Static } from 'typebox';
import { channel, exact, nothing } from './channel.ts';
import { dataKeyText } from './data-key-text.ts';
import type { DeepReadonly } from './deep-readonly.ts';

/** Databases whose name begins so hold invented data; only they can be cleared. */
export const demoDatabasePrefix = 'gongping-demo';

/** The name also names a file, hence the narrow alphabet. */
const database = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,63}$' });
const collection = Type.String({ minLength: 1, maxLength: 64 });
const id = Type.String({ minLength: 1, maxLength: 500 });
const rev = Type.String({ minLength: 1, maxLength: 200 });
const limit = Type.Integer({ minimum: 1, maximum: 1000 });
/** Number of the newest journal row; 0 when nothing was ever written. Grows by one per row, never falls. */
const head = Type.Integer({ minimum: 0 });

/** One state of one document. `lwt` is RxDB's last write time in milliseconds; `json` is the document. */
export const mirrorRow = exact({
  collection,
  id,
  rev,
  lwt: Type.Number({ minimum: 0 }),
  deleted: Type.Boolean(),
  json: Type.String(),
});
export type MirrorRow = DeepReadonly<Static<typeof mirrorRow>>;

/** One entry of the append-only journal. `at` is the main process's clock in milliseconds. */
export const mirrorJournalEntry = exact({
  seq: Type.Integer({ minimum: 1 }),
  at: Type.Number({ minimum: 0 }),
  rev,
  deleted: Type.Boolean(),
  json: Type.String(),
});
export type MirrorJournalEntry = DeepReadonly<Static<typeof mirrorJournalEntry>>;

/** What the second copy holds, to be compared with the first one on start. */
export const mirrorHead = exact({
  head,
  /** Documents of all collections, deleted ones included. */
  total: Type.Integer({ minimum: 0 }),
  /**
   * The mirror once held more than it does now: the file was missing, shorter or damaged. Stays true across
   * restarts until `acceptLoss`, so that a rebuild that was interrupted is taken up again.
   */
  lost: Type.Boolean(),
  collections: Type.Array(
    exact({
      collection,
      /** Deleted documents included. */
      count: Type.Integer({ minimum: 0 }),
      maxLwt: Type.Number({ minimum: 0 }),
      /** The last journal rows, newest first. */
      recent: Type.Array(exact({ id, rev })),
    }),
  ),
});
export type MirrorHead = DeepReadonly<Static<typeof mirrorHead>>;

/** Whether the documents are those of the last write of a program that had the key. */
export const registerVerdict = exact({
  /** There was no register, or none of this key, and nobody has accepted what is there. */
  doubted: Type.Boolean(),
  /** Collections from which documents were taken out, or put back to an earlier state, by something else. */
  collections: Type.Array(
    exact({
      collection,
      expected: Type.Integer({ minimum: 0 }),
      found: Type.Integer({ minimum: 0 }),
    }),
  ),
});
export type RegisterVerdict = DeepReadonly<Static<typeof registerVerdict>>;

/**
 * The second copy of every document, kept by the main process (docs/architecture.md, "Two copies on the PC").
 * Every call fails with DATA_NEWER_THAN_PROGRAM, and touches nothing, when a newer program wrote the file.
 */
export const mirrorChannels = {
  /**
   * One transaction, on disk when it resolves with the new head. Writing the same revision again changes
   * nothing. Fails with DISK_NEARLY_FULL, before anything is written, under the free-space floor.
   */
  write: channel(exact({ database, rows: Type.Array(mirrorRow, { maxItems: 5000 }) }), exact({ head })),
  head: channel(exact({ database }), mirrorHead),
  /** Documents with an id after `afterId` (null for the first page), ascending by id, deleted ones included. */
  readPage: channel(
    exact({ database, collection, afterId: Type.Union([id, Type.Null()]), limit }),
    Type.Array(mirrorRow),
  ),
  /** Every kept state of one document, newest first. */
  history: channel(exact({ database, collection, id, limit }), Type.Array(mirrorJournalEntry)),
  /**
   * Seals the personal fields of what an earlier program wrote plain, journal included, with the key of the vault
   * (base64); once done, a later call changes nothing. From then on a register under that key goes with every write.
   * `unmarked` where an earlier program left what is there: newest states without a mark get one. `fresh` where nothing
   * is there yet, or a loss is told in any case. With neither, a missing register is made anew and doubted until a
   * person accepts it.
   */
  seal: channel(
    exact({ database, key: dataKeyText, unmarked: Type.Boolean(), fresh: Type.Boolean() }),
    nothing,
  ),
  /** Holds the documents against the register, in pages. Null without a key, or when the database was closed. */
  check: channel(exact({ database }), Type.Union([registerVerdict, Type.Null()])),
  /** What is there is taken for what should be: a person has been told what `check` found. */
  acceptRegister: channel(exact({ database }), nothing),
  /** Ends `lost`: the mirror has been rebuilt, or a person has been told that nothing more can be found. */
  acceptLoss: channel(exact({ database }), nothing),
  /** Empties a demo database. Fails with MIRROR_CLEAR_REFUSED for any other. */
  clear: channel(exact({ database }), nothing),
  /** Takes a database out of use; its file stays, renamed with the date, for whoever misses something after all. */
  retire: channel(exact({ database }), nothing),
};
