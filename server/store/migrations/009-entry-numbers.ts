import type { SchemaStep } from '../schema-step.ts';

/**
 * 2026-11. Which history entry has a document's state, 0 for none. A state that an entry has is kept there alone: the
 * document's own `body` is empty then, and the entry of the next change refers to it (server/store/history-entry.ts).
 */
export const entryNumbersStep: SchemaStep = {
  number: 9,
  statements: ['ALTER TABLE documents ADD COLUMN entry_seq BIGINT NOT NULL DEFAULT 0'],
};
