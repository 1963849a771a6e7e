import type { SchemaStep } from '../schema-step.ts';

/** 2026-11. Which evidence documents' bytes have arrived; the bytes lie in files named by their SHA-256. */
export const evidenceStep: SchemaStep = {
  number: 4,
  statements: [
    `CREATE TABLE evidence_files (
      city_id TEXT NOT NULL,
      id TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      bytes BIGINT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (city_id, id)
    )`,
    'CREATE INDEX evidence_files_by_hash ON evidence_files (city_id, sha256)',
  ],
};
