import type { SchemaStep } from '../schema-step.ts';

/**
 * 2026-11. By what the key of the personal fields is known to be the right one (server/store/admit-field-key.ts); the key
 * itself is in no table. `sealed` is 1 once no row from before has a plain field any more.
 */
export const fieldKeyStep: SchemaStep = {
  number: 10,
  statements: [
    `CREATE TABLE field_key (
      id TEXT NOT NULL PRIMARY KEY,
      proof TEXT NOT NULL,
      sealed BIGINT NOT NULL
    )`,
  ],
};
