import type { SchemaStep } from '../schema-step.ts';

/**
 * 2026-11. What opens the data key of a unit in a browser, once somebody of the unit has signed in there: the browser has
 * the key only wrapped with it.
 */
export const browserKeysStep: SchemaStep = {
  number: 12,
  statements: [
    `CREATE TABLE browser_keys (
      city_id TEXT NOT NULL,
      unit TEXT NOT NULL,
      key_hash TEXT NOT NULL,
      secret TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (city_id, unit, key_hash)
    )`,
  ],
};
