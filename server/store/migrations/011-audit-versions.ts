import type { SchemaStep } from '../schema-step.ts';

/** 2026-11. By what form an entry of the audit chain was made; those that are there are of the first one. */
export const auditVersionsStep: SchemaStep = {
  number: 11,
  statements: ['ALTER TABLE audit ADD COLUMN version BIGINT NOT NULL DEFAULT 1'],
};
