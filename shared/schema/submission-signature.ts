import { Type, type Static } from 'typebox';
import { idField, townshipCodeField } from './fields.ts';
import { frozen } from './frozen.ts';

const hex = (digits: number) => Type.String({ pattern: `^[0-9a-f]{${digits}}$` });

/**
 * What stands beside a submission that a PC has signed (shared/proof/submission-claims says of what). `suite` names
 * the algorithms; a program refuses one that it does not know, so that another can join. The public key stands here as
 * well, so that whoever reads the sheet before the PC's key has arrived can tell a changed sheet from a whole one.
 */
export const SubmissionSignatureSchema = frozen({
  suite: Type.String({ pattern: '^gs[1-9]\\d{0,2}$' }),
  /** Who handed it in, on which PC of which office. */
  actor: idField,
  device: idField,
  unit: townshipCodeField,
  /** SHA-256 of the scheme that the sheet was filled in by. */
  scheme: hex(64),
  publicKey: hex(64),
  value: Type.String({ pattern: '^[0-9a-f]+$', maxLength: 400 }),
});
export type SubmissionSignature = Static<typeof SubmissionSignatureSchema>;

/** How a PC's key for signing stands in 操作记录: one line per key and office, its `reason` the public half. */
export const deviceKeyEntry = { action: 'device-key', documentId: 'device-key' } as const;

/** How it stands there that a key's PC was revoked, and since when: what it signs from then on is no office's. */
export const deviceKeyEnd = { ...deviceKeyEntry, action: 'device-key-end' } as const;
