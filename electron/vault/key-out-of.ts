import { hkdfSync } from 'node:crypto';
import { dataKeyLength } from '../../shared/crypto/data-key.ts';

/** HKDF-SHA-256 (RFC 5869): one key out of all the secrets that are needed together. */
export const keyOutOf = (secrets: readonly Uint8Array[], salt: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', Buffer.concat(secrets), salt, 'gongping/vault/1', dataKeyLength));
