import { Type, type Static } from 'typebox';
import { recoveryCodes } from './backup.ts';
import { channel, exact, nothing } from './channel.ts';
import { dataKeyText } from './data-key-text.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import type { Profile } from './profile.ts';

const id = Type.String({ minLength: 1, maxLength: 200 });
const password = Type.String({ maxLength: 200 });
const instant = Type.String({ minLength: 1, maxLength: 40 });
const nullable = <S extends Parameters<typeof Type.Union>[0][number]>(schema: S) =>
  Type.Union([schema, Type.Null()]);

/** Names the data key of a profile's unit: each unit of this machine has its own, and the demo another. */
export const vaultSpace = ({ mode, space: own }: Pick<Profile, 'mode' | 'space'>): string =>
  own === undefined ? mode : `${mode}-${own}`;

/**
 * What keeps the data key of the unit at work: a password, the system's key store, or nothing at all, where whoever
 * has the disk has the key.
 */
export const vaultStatus = exact({
  state: Type.Union([Type.Literal('open'), Type.Literal('locked')]),
  protection: Type.Union([Type.Literal('password'), Type.Literal('system'), Type.Literal('none')]),
  /** With a password: the system's key store is needed as well. */
  bound: Type.Boolean(),
  /** The system's key store no longer opens its part; only the recovery sheets do. */
  lost: Type.Boolean(),
  /** Who has a password of his own for the unit's data on this machine. */
  accounts: Type.Array(exact({ id, name: id })),
  /** The sheets that open the data when a password is forgotten; null before they are made. */
  recovery: nullable(exact({ set: Type.String(), madeAt: instant })),
  /** Seconds until another password may be tried. */
  waitSeconds: Type.Integer({ minimum: 0 }),
  /** Minutes without a key or a mouse after which the data is locked. */
  idleMinutes: Type.Integer({ minimum: 1, maximum: 240 }),
  /** Whether passwords can be set here. */
  canLock: Type.Boolean(),
});
export type VaultStatus = DeepReadonly<Static<typeof vaultStatus>>;

/**
 * The keys by which personal fields are encrypted on this machine, and the passwords that open them. Where a password
 * is asked, calls fail with VAULT_PASSWORD_WRONG and VAULT_WAIT; a new one with PASSWORD_WEAK.
 */
export const vaultChannels = {
  status: channel(nothing, vaultStatus),
  /**
   * 32 bytes in base64, made when asked for first; `marked` is wrapped with them, so that nobody takes it away without
   * the key. Fails with VAULT_LOCKED, VAULT_DAMAGED, VAULT_SYSTEM_LOST.
   */
  dataKey: channel(
    exact({ space: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }) }),
    exact({ key: dataKeyText, marked: Type.Optional(Type.Boolean()) }),
  ),
  /** From now on `dataKey` says `marked`: what is stored under this key has its marks. Fails with VAULT_LOCKED. */
  noteMarked: channel(exact({ space: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }) }), nothing),
  /** Opens the data; from now on the account's person is at work. Fails with VAULT_SYSTEM_LOST. */
  unlock: channel(exact({ account: id, password }), nothing),
  /** Forgets the keys. The page has closed the data before. */
  lock: channel(nothing, nothing),
  /** Answers when the page should lock; `replaced` when it has asked again, or a password was set or taken away. */
  lockAsked: channel(
    nothing,
    exact({
      why: Type.Union([
        Type.Literal('idle'),
        Type.Literal('screen'),
        Type.Literal('person'),
        Type.Literal('replaced'),
      ]),
    }),
  ),
  /** Sets or changes the password of the person at work; `current` is null when he has none yet. */
  setPassword: channel(exact({ password, current: nullable(password) }), vaultStatus),
  /** Gives a colleague of an office without a hub a password; `current` is that of the person at work. */
  addPerson: channel(exact({ name: id, password, current: password }), vaultStatus),
  /** Takes a password away, also one's own; with the last one the data opens without. */
  removePerson: channel(exact({ account: id, current: password }), vaultStatus),
  /**
   * Opens the data by both recovery sheets and gives this account, or the person at work, a new password; null where
   * there was none. Fails with VAULT_NO_SHEETS, RECOVERY_….
   */
  recover: channel(
    exact({ account: nullable(id), codes: recoveryCodes, password: nullable(password) }),
    nothing,
  ),
  setIdle: channel(exact({ minutes: Type.Integer({ minimum: 1, maximum: 240 }) }), vaultStatus),
};
