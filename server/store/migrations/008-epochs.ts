import type { SchemaStep } from '../schema-step.ts';

/**
 * 2026-11. The epochs of a city's numbering: a restored backup goes on from an earlier number, and numbers that
 * clients have seen come again for other changes. `since_seq` is the last number that an epoch shares with the one
 * before it.
 */
export const epochsStep: SchemaStep = {
  number: 8,
  statements: [
    `CREATE TABLE epochs (
      city_id TEXT NOT NULL,
      n BIGINT NOT NULL,
      id TEXT NOT NULL,
      since_seq BIGINT NOT NULL,
      PRIMARY KEY (city_id, n)
    )`,
  ],
};
