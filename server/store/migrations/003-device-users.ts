import type { SchemaStep } from '../schema-step.ts';

/** 2026-11. Who has signed in on which machine: an account's unsent work may be sent by another of its unit there. */
export const deviceUsersStep: SchemaStep = {
  number: 3,
  statements: [
    `CREATE TABLE device_users (
      city_id TEXT NOT NULL,
      session_id TEXT NOT NULL,
      key_hash TEXT NOT NULL,
      account_id TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (city_id, session_id)
    )`,
    'CREATE INDEX device_users_by_key ON device_users (city_id, key_hash)',
  ],
};
