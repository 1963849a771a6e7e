import type { SchemaStep } from '../schema-step.ts';

/** 2026-11. Why the city took a PC out, in the words of whoever did it. */
export const revokedReasonStep: SchemaStep = {
  number: 7,
  statements: ['ALTER TABLE devices ADD COLUMN revoked_reason TEXT'],
};
