import type { SchemaStep } from '../schema-step.ts';

/**
 * 2026-11. Who may sign in, from which devices. Of a token, a code and a password only a hash is kept.
 * `sign_in_attempts` counts what has failed, by a hash of the login or of the network address.
 */
export const accountsStep: SchemaStep = {
  number: 2,
  statements: [
    `CREATE TABLE accounts (
      city_id TEXT NOT NULL,
      id TEXT NOT NULL,
      login TEXT NOT NULL,
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      org_code TEXT NOT NULL,
      panel_member_id TEXT,
      password TEXT,
      created_at TEXT NOT NULL,
      disabled_at TEXT,
      PRIMARY KEY (city_id, id)
    )`,
    'CREATE UNIQUE INDEX accounts_by_login ON accounts (city_id, login)',
    `CREATE TABLE devices (
      city_id TEXT NOT NULL,
      id TEXT NOT NULL,
      account_id TEXT NOT NULL,
      name TEXT NOT NULL,
      token_hash TEXT NOT NULL,
      session_id TEXT NOT NULL,
      enrolled_at TEXT NOT NULL,
      revoked_at TEXT,
      contact_at TEXT NOT NULL,
      report TEXT,
      reported_at TEXT,
      PRIMARY KEY (city_id, id)
    )`,
    'CREATE UNIQUE INDEX devices_by_token ON devices (city_id, token_hash)',
    `CREATE TABLE enrolment_codes (
      city_id TEXT NOT NULL,
      code_hash TEXT NOT NULL,
      purpose TEXT NOT NULL,
      account_id TEXT,
      created_by TEXT NOT NULL,
      expires_at TEXT NOT NULL,
      used_at TEXT,
      PRIMARY KEY (city_id, code_hash)
    )`,
    `CREATE TABLE sessions (
      city_id TEXT NOT NULL,
      token_hash TEXT NOT NULL,
      id TEXT NOT NULL,
      account_id TEXT NOT NULL,
      started_at TEXT NOT NULL,
      expires_at TEXT NOT NULL,
      PRIMARY KEY (city_id, token_hash)
    )`,
    'CREATE UNIQUE INDEX sessions_by_id ON sessions (city_id, id)',
    'CREATE INDEX sessions_by_account ON sessions (city_id, account_id)',
    `CREATE TABLE sign_in_attempts (
      city_id TEXT NOT NULL,
      subject TEXT NOT NULL,
      failed BIGINT NOT NULL,
      last_at TEXT NOT NULL,
      PRIMARY KEY (city_id, subject)
    )`,
  ],
};
