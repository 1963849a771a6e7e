import type { SchemaStep } from '../schema-step.ts';

/**
 * 2026-11. Carry packages: the keys of the city and of its PCs, and the register of what was imported (`in`) and
 * exported (`out`). `confirms` and `answered` are JSON: how far the PC had read, and what its rows were answered.
 */
export const packagesStep: SchemaStep = {
  number: 6,
  statements: [
    `CREATE TABLE city_keys (
      city_id TEXT NOT NULL PRIMARY KEY,
      signing_key TEXT NOT NULL,
      signing_secret TEXT NOT NULL,
      recipient TEXT NOT NULL,
      identity TEXT NOT NULL
    )`,
    `CREATE TABLE device_keys (
      city_id TEXT NOT NULL,
      device_id TEXT NOT NULL,
      signing_key TEXT NOT NULL,
      recipient TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (city_id, device_id)
    )`,
    `CREATE TABLE packages (
      city_id TEXT NOT NULL,
      direction TEXT NOT NULL,
      device_id TEXT NOT NULL,
      signer TEXT NOT NULL,
      serial BIGINT NOT NULL,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      actor_name TEXT NOT NULL,
      created_at TEXT NOT NULL,
      counts TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      confirms TEXT NOT NULL,
      answered TEXT NOT NULL,
      PRIMARY KEY (city_id, direction, device_id, signer, serial)
    )`,
    'CREATE INDEX packages_by_time ON packages (city_id, at)',
  ],
};
