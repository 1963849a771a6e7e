import type { DatabaseSync } from 'node:sqlite';

/** Every statement the mirror runs, prepared once per open file. */
export const prepareStatements = (db: DatabaseSync) => ({
  newestState: db.prepare('SELECT rev, json FROM documents WHERE collection = ? AND id = ?'),
  // The state written last wins: rows arrive in the order in which IndexedDB committed them.
  putDocument: db.prepare(
    'INSERT OR REPLACE INTO documents (collection, id, rev, lwt, deleted, json) VALUES (?, ?, ?, ?, ?, ?)',
  ),
  addToJournal: db.prepare(
    'INSERT INTO journal (at, collection, id, rev, deleted, json) VALUES (?, ?, ?, ?, ?, ?)',
  ),
  everyState: db.prepare('SELECT seq, json FROM journal WHERE collection = ? AND id = ?'),
  changeJournal: db.prepare('UPDATE journal SET json = ? WHERE seq = ?'),
  putRegister: db.prepare('INSERT OR REPLACE INTO register (place, sealed) VALUES (1, ?)'),
  newestSeq: db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'journal'"),
  forgetSeq: db.prepare("DELETE FROM sqlite_sequence WHERE name = 'journal'"),
  setSeq: db.prepare("INSERT INTO sqlite_sequence (name, seq) VALUES ('journal', ?)"),
  countAll: db.prepare('SELECT count(*) AS total FROM documents'),
  countEach: db.prepare(
    'SELECT collection, count(*) AS total, max(lwt) AS newest FROM documents GROUP BY collection ORDER BY collection',
  ),
  recentOf: db.prepare('SELECT id, rev FROM journal WHERE collection = ? ORDER BY seq DESC LIMIT ?'),
  page: db.prepare('SELECT * FROM documents WHERE collection = ? AND id > ? ORDER BY id LIMIT ?'),
  statesOf: db.prepare(
    'SELECT seq, at, rev, deleted, json FROM journal WHERE collection = ? AND id = ? ORDER BY seq DESC LIMIT ?',
  ),
});

export type MirrorStatements = ReturnType<typeof prepareStatements>;
