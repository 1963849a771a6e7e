import type { SchemaStep } from '../schema-step.ts';

/**
 * 2026-11. The documents of all cities with what the hub remembers of them. Every key and index begins with the
 * city, by which a distributed PostgreSQL can spread the tables; no statement ever reads across cities.
 * `seq` counts a city's changes in the order of their commits. `since_seq` is the change from which a document's
 * township has had it without a break. `tag` is the one further field that a query needs (scope-columns.ts).
 */
export const documentsStep: SchemaStep = {
  number: 1,
  statements: [
    `CREATE TABLE counters (
      city_id TEXT NOT NULL PRIMARY KEY,
      seq BIGINT NOT NULL,
      audit_n BIGINT NOT NULL,
      audit_hash TEXT NOT NULL
    )`,
    `CREATE TABLE documents (
      city_id TEXT NOT NULL,
      collection TEXT NOT NULL,
      id TEXT NOT NULL,
      seq BIGINT NOT NULL,
      since_seq BIGINT NOT NULL,
      rev BIGINT NOT NULL,
      deleted BIGINT NOT NULL,
      township_code TEXT NOT NULL,
      cycle_id TEXT NOT NULL,
      candidacy_id TEXT NOT NULL,
      party TEXT NOT NULL,
      rater_id TEXT NOT NULL,
      tag TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (city_id, collection, id)
    )`,
    'CREATE UNIQUE INDEX documents_by_seq ON documents (city_id, collection, seq)',
    'CREATE INDEX documents_by_township ON documents (city_id, collection, township_code, seq)',
    'CREATE INDEX documents_by_cycle ON documents (city_id, collection, cycle_id)',
    'CREATE INDEX documents_by_candidacy ON documents (city_id, collection, candidacy_id)',
    'CREATE INDEX documents_by_tag ON documents (city_id, collection, tag)',
    `CREATE TABLE departures (
      city_id TEXT NOT NULL,
      collection TEXT NOT NULL,
      township_code TEXT NOT NULL,
      seq BIGINT NOT NULL,
      since_seq BIGINT NOT NULL,
      id TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (city_id, collection, township_code, seq)
    )`,
    'CREATE INDEX departures_by_document ON departures (city_id, collection, id)',
    `CREATE TABLE history (
      city_id TEXT NOT NULL,
      collection TEXT NOT NULL,
      id TEXT NOT NULL,
      seq BIGINT NOT NULL,
      actor TEXT NOT NULL,
      device TEXT NOT NULL,
      at TEXT NOT NULL,
      before TEXT,
      after TEXT NOT NULL,
      PRIMARY KEY (city_id, collection, id, seq)
    )`,
    `CREATE TABLE audit (
      city_id TEXT NOT NULL,
      n BIGINT NOT NULL,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      device TEXT NOT NULL,
      action TEXT NOT NULL,
      subject TEXT NOT NULL,
      digest TEXT NOT NULL,
      previous TEXT NOT NULL,
      hash TEXT NOT NULL,
      PRIMARY KEY (city_id, n)
    )`,
    `CREATE TABLE number_blocks (
      city_id TEXT NOT NULL,
      series TEXT NOT NULL,
      first_number BIGINT NOT NULL,
      last_number BIGINT NOT NULL,
      device TEXT NOT NULL,
      request TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (city_id, series, first_number)
    )`,
    'CREATE UNIQUE INDEX number_blocks_by_request ON number_blocks (city_id, device, request)',
  ],
};
