import { randomBytes } from 'node:crypto';
import { argon2idInPlace, normalPassword, type Argon2Cost } from '../../shared/crypto/argon2id.ts';
import { unwrapKey, wrapKey } from '../../shared/crypto/wrap-key.ts';
import type { Person, VaultAccount } from './vault-file.ts';
import { keyOutOf } from './key-out-of.ts';

/**
 * RFC 9106, section 4, the second recommended memory and passes, on one lane: whoever has the disk tries without being
 * made to wait, so one try costs more here than at the hub.
 */
export const vaultCost: Argon2Cost = { memory: 65_536, passes: 3, parallelism: 1 };

interface Secrets {
  readonly space: string;
  readonly password: string;
  /** What the system's key store gave; null where there is none. */
  readonly binding: string | null;
}

async function keyOf({ password, binding }: Secrets, salt: Buffer, cost: Argon2Cost): Promise<Uint8Array> {
  const tag = await argon2idInPlace(normalPassword(password) || ' ', salt, cost);
  return keyOutOf([tag, Buffer.from(binding ?? '', 'base64')], salt);
}

/** The data key wrapped for one person. */
export async function wrapForPerson(
  secrets: Secrets,
  person: Person,
  key: string,
  cost: Argon2Cost,
): Promise<VaultAccount> {
  const salt = randomBytes(16);
  const known = { ...person, salt: salt.toString('base64'), cost };
  const by = await keyOf(secrets, salt, cost);
  return { ...known, key: await wrapKey(by, { space: secrets.space, of: known }, key) };
}

/** The data key by one person's password; null when the password, the system or the record is another. */
export async function unwrapByPerson(
  secrets: Secrets,
  { key, ...known }: VaultAccount,
): Promise<string | null> {
  const by = await keyOf(secrets, Buffer.from(known.salt, 'base64'), known.cost);
  return unwrapKey(by, { space: secrets.space, of: known }, key);
}
