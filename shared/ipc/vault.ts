import { Type, type Static } from 'typebox';
import { channel, exact, nothing } from './channel.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import type { Profile } from './profile.ts';

const id = Type.String({ minLength: 1, maxLength: 200 });
const space = Type.String({ pattern: '^[a-z0-9-]{1,60}$' });

/** Names the data key of a profile's unit: each unit of this machine has its own, and the demo another. */
export const vaultSpace = ({ mode, space: own }: Pick<Profile, 'mode' | 'space'>): string =>
  own === undefined ? mode : `${mode}-${own}`;

/** Somebody who opens the unit's data on this machine with a password of his own. */
export const vaultAccount = exact({ id, name: id });
export type VaultAccount = DeepReadonly<Static<typeof vaultAccount>>;

/**
 * What keeps the data key of the unit at work: a password, the system's key store, or nothing at all, where whoever
 * has the disk has the key.
 */
export const vaultStatus = exact({
  state: Type.Union([Type.Literal('open'), Type.Literal('locked')]),
  protection: Type.Union([Type.Literal('password'), Type.Literal('system'), Type.Literal('none')]),
  accounts: Type.Array(vaultAccount),
});
export type VaultStatus = DeepReadonly<Static<typeof vaultStatus>>;

/** The keys by which personal fields are encrypted on this machine. */
export const vaultChannels = {
  status: channel(nothing, vaultStatus),
  /** 32 bytes in base64, made when asked for first. Fails with VAULT_LOCKED, VAULT_DAMAGED, VAULT_SYSTEM_LOST. */
  dataKey: channel(exact({ space }), exact({ key: Type.String({ minLength: 44, maxLength: 44 }) })),
};
