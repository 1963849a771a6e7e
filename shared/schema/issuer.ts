import { Type, type Static } from 'typebox';
import { codeField, instantField, shortText } from './fields.ts';
import { frozen } from './frozen.ts';

/**
 * 签发密钥: the public half of an Ed25519 key with which one PC of the city office signs certificates. An entry is
 * never removed and its key never changed, or papers that it signed could no longer be judged.
 */
export const IssuerKeySchema = frozen({
  /** The first eight bytes of the key's SHA-256, by which a statement names its key. */
  id: Type.String({ pattern: '^[0-9a-f]{16}$' }),
  /** 32 bytes in hexadecimal digits. */
  publicKey: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  /** The device of the office that holds the secret half. */
  device: shortText,
  since: instantField,
  /** When the office replaced it by another key: what it signed before stands. */
  retiredAt: Type.Optional(instantField),
  /** When the office declared the secret half lost or stolen: nothing that it signed is vouched for any more. */
  revokedAt: Type.Optional(instantField),
});
export type IssuerKey = Static<typeof IssuerKeySchema>;

/** A number on the list of void certificates; `id` is the number. */
export const VoidNumberSchema = frozen({ id: codeField, at: instantField });
export type VoidNumber = Static<typeof VoidNumberSchema>;
