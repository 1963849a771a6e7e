export type SqlValue = string | number | null;
export type SqlRow = Readonly<Record<string, unknown>>;
/** A row to insert, by column; all rows of one insertion name the same columns in the same order. */
export type SqlRecord = Readonly<Record<string, SqlValue>>;

/** Runs statements with `?` for each value; both bodies understand the same SQL. */
export interface SqlSession {
  readonly query: (sql: string, values: readonly SqlValue[]) => Promise<readonly SqlRow[]>;
  /** `suffix` follows the values, such as ON CONFLICT. */
  readonly insert: (table: string, rows: readonly SqlRecord[], suffix?: string) => Promise<void>;
}

/** Messages from every process on a database to all of them, the sender included. */
export interface SqlBus {
  /** Sends when the transaction commits, in the order of the commits; not when it is undone. */
  readonly send: (session: SqlSession, message: string) => Promise<void>;
  /**
   * Resolves when messages are heard. `onMissed` tells that some may have been lost, because the connection was.
   *
   * @returns what ends it
   */
  readonly listen: (
    onMessage: (message: string) => void,
    onMissed: () => void,
  ) => Promise<() => Promise<void>>;
}

/** What one kind of database has to offer; everything above it is written once. */
export interface SqlDriver {
  /** Appended to the SELECT that takes a city's counters, so that no other writer of the city goes on. */
  readonly lockSuffix: string;
  /** How a step of the schema is written here; columns named BIGINT hold 53 bits. */
  readonly schemaText: (statement: string) => string;
  /** Outside any transaction: each statement sees what had been committed when it began. */
  readonly reader: SqlSession;
  /** Commits what `work` did, or nothing of it when it throws. */
  readonly transaction: <T>(work: (session: SqlSession) => Promise<T>) => Promise<T>;
  /** Reads only, everything as of one moment, while others go on writing. */
  readonly snapshot: <T>(work: (session: SqlSession) => Promise<T>) => Promise<T>;
  /** Keeps a second hub on the same database from changing the schema at the same time. */
  readonly lockSchema: (session: SqlSession) => Promise<void>;
  /** How several hubs on one database hear of one another; null where only one process serves it. */
  readonly bus: SqlBus | null;
  /**
   * Leaves nothing in this machine's files of what has been overwritten, as far as this kind of database can. A
   * failure costs nothing but that, and is made good the next time. Several who ask at once may be met together, by
   * what begins after the last of them has asked.
   */
  readonly overwriteErased: () => Promise<void>;
  readonly close: () => Promise<void>;
}
