import { base64 } from '@scure/base';
import type { Argon2Cost } from '../../shared/crypto/argon2id.ts';
import { unwrapKey, wrapKey } from '../../shared/crypto/wrap-key.ts';
import type { PersonsKey } from './kept-key.ts';

/** As electron/vault: who has the disk tries without being made to wait. */
export const browserCost: Argon2Cost = { memory: 65_536, passes: 3, parallelism: 1 };

/** Who has just signed in. */
export interface LoggedIn {
  readonly id: string;
  readonly name: string;
  readonly password: string;
}

const hubPurpose = (space: string) => ({ space, of: { by: 'hub' } });

export const wrapByHub = (space: string, secret: string, key: string): Promise<string> =>
  wrapKey(base64.decode(secret), hubPurpose(space), key);

export const unwrapByHub = (space: string, secret: string, wrapped: string): Promise<string | null> =>
  unwrapKey(base64.decode(secret), hubPurpose(space), wrapped);

async function tagOf(password: string, salt: string, by: Argon2Cost): Promise<Uint8Array> {
  // A large part of the program that is needed only here.
  const { argon2idInPlace, normalPassword } = await import('../../shared/crypto/argon2id.ts');
  return argon2idInPlace(normalPassword(password) || ' ', base64.decode(salt), by);
}

export async function wrapByPassword(
  space: string,
  { id, name, password }: LoggedIn,
  key: string,
  cost: Argon2Cost,
): Promise<PersonsKey> {
  const salt = base64.encode(crypto.getRandomValues(new Uint8Array(16)));
  const known = { id, name, salt, cost };
  return { ...known, key: await wrapKey(await tagOf(password, salt, cost), { space, of: known }, key) };
}

export async function unwrapByPassword(
  space: string,
  password: string,
  { key, ...known }: PersonsKey,
): Promise<string | null> {
  return unwrapKey(await tagOf(password, known.salt, known.cost), { space, of: known }, key);
}
