import type { StoredDocument } from './hub-store.ts';
import { storedColumns, storedDocumentOf } from './document-rows.ts';
import { scopeCondition, type ReadScope } from './read-scope.ts';
import type { SqlSession } from './sql-driver.ts';
import { numberOf, textOf } from './sql-row.ts';

/** Bytes that have arrived for one evidence document. */
export interface EvidenceFile {
  /** The document. */
  readonly id: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly at: string;
}

export interface TownshipFiles {
  readonly townshipCode: string;
  readonly files: number;
}

/** What is known of a city's files; the bytes themselves lie in a folder. */
export interface EvidenceReads {
  readonly findEvidence: (id: string) => Promise<StoredDocument<'evidence'> | null>;
  /** Whether the bytes with this SHA-256 have arrived for the document. */
  readonly hasFile: (id: string, sha256: string) => Promise<boolean>;
  /** Bytes of all files, each content counted once. */
  readonly fileBytes: () => Promise<number>;
  readonly fileHashes: () => Promise<readonly string[]>;
  /** Living documents in the scope whose bytes have not arrived, by township. */
  readonly missingFiles: (scope: ReadScope) => Promise<readonly TownshipFiles[]>;
  /** Files of documents that were removed before `at`, ISO 8601. */
  readonly removedFiles: (at: string) => Promise<readonly Pick<EvidenceFile, 'id' | 'sha256'>[]>;
}

export interface EvidenceWrites {
  readonly addFile: (file: EvidenceFile) => Promise<void>;
  readonly dropFile: (id: string) => Promise<void>;
  readonly isFileNeeded: (sha256: string) => Promise<boolean>;
}

const removed = `SELECT files.id, files.sha256 FROM evidence_files AS files
  JOIN documents ON documents.city_id = files.city_id AND documents.collection = 'evidence'
    AND documents.id = files.id AND documents.deleted = 1
  JOIN history ON history.city_id = documents.city_id AND history.collection = documents.collection
    AND history.id = documents.id AND history.seq = documents.seq
  WHERE files.city_id = ? AND history.at < ?`;

const missing = (scope: string): string => `SELECT township_code, count(*) AS waiting FROM documents
  WHERE city_id = ? AND collection = 'evidence' AND deleted = 0 AND ${scope} AND NOT EXISTS (
    SELECT 1 FROM evidence_files AS files WHERE files.city_id = documents.city_id
      AND files.id = documents.id AND files.sha256 = documents.tag
  ) GROUP BY township_code ORDER BY township_code`;

export const evidenceReads = (session: SqlSession, cityId: string): EvidenceReads => ({
  findEvidence: async (id) => {
    const sql = `SELECT ${storedColumns} FROM documents
      WHERE city_id = ? AND collection = 'evidence' AND id = ?`;
    const [row] = await session.query(sql, [cityId, id]);
    return row ? storedDocumentOf<'evidence'>(row) : null;
  },
  hasFile: async (id, sha256) => {
    const sql = 'SELECT 1 AS found FROM evidence_files WHERE city_id = ? AND id = ? AND sha256 = ?';
    return (await session.query(sql, [cityId, id, sha256])).length > 0;
  },
  fileBytes: async () => {
    const sql = `SELECT cast(coalesce(sum(bytes), 0) AS BIGINT) AS total FROM (
      SELECT DISTINCT sha256, bytes FROM evidence_files WHERE city_id = ?) AS files`;
    const [row = {}] = await session.query(sql, [cityId]);
    return numberOf(row, 'total');
  },
  fileHashes: async () => {
    const sql = 'SELECT DISTINCT sha256 FROM evidence_files WHERE city_id = ? ORDER BY sha256';
    return (await session.query(sql, [cityId])).map((row) => textOf(row, 'sha256'));
  },
  missingFiles: async (scope) => {
    const { sql, values } = scopeCondition(cityId, scope);
    const rows = await session.query(missing(sql), [cityId, ...values]);
    return rows.map((row) => ({
      townshipCode: textOf(row, 'township_code'),
      files: numberOf(row, 'waiting'),
    }));
  },
  removedFiles: async (at) => {
    const rows = await session.query(removed, [cityId, at]);
    return rows.map((row) => ({ id: textOf(row, 'id'), sha256: textOf(row, 'sha256') }));
  },
});

export const evidenceWrites = (session: SqlSession, cityId: string): EvidenceWrites => ({
  addFile: (file) =>
    session.insert(
      'evidence_files',
      [{ city_id: cityId, ...file }],
      'ON CONFLICT (city_id, id) DO UPDATE SET sha256 = excluded.sha256, bytes = excluded.bytes, at = excluded.at',
    ),
  dropFile: async (id) => {
    await session.query('DELETE FROM evidence_files WHERE city_id = ? AND id = ?', [cityId, id]);
  },
  isFileNeeded: async (sha256) => {
    const sql = 'SELECT 1 AS found FROM evidence_files WHERE city_id = ? AND sha256 = ? LIMIT 1';
    return (await session.query(sql, [cityId, sha256])).length > 0;
  },
});
