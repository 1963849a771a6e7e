import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { AppError } from '../../shared/lib/app-error.ts';
import { askHub, type Send } from '../../shared/sync/hub-client.ts';
import { KeysExchangedSchema, type KeysExchanged } from '../../shared/transfer/package-answers.ts';
import {
  makePackageKeys,
  PublicKeysSchema,
  SecretKeysSchema,
  type PackageKeys,
} from '../../shared/transfer/package-keys.ts';
import { describeError } from '../describe-error.ts';
import type { TokenVault } from '../hub/token-vault.ts';
import type { Log } from '../log.ts';

const CarryKeysSchema = Type.Object({
  own: Type.Intersect([PublicKeysSchema, SecretKeysSchema]),
  hub: KeysExchangedSchema,
  /** Of the newest package that was written here. */
  serial: Type.Integer({ minimum: 0 }),
});
type KeyRing = Static<typeof CarryKeysSchema>;

/** This PC's keys for carry packages, in the system's key store like its token. */
export interface CarryKeys {
  readonly isReady: () => Promise<boolean>;
  /** @throws AppError CARRY_NOT_READY */
  readonly ring: () => Promise<KeyRing>;
  /** The number of the next package, which is then used up. @throws AppError CARRY_NOT_READY */
  readonly nextSerial: () => Promise<number>;
  /** The city knows a package with this number: after a restored disk this PC may have forgotten it. */
  readonly raiseSerial: (known: number) => Promise<void>;
  /** Takes over keys that the city made for this PC. @throws AppError SECRETS_UNPROTECTED */
  readonly adopt: (own: PackageKeys, hub: KeysExchanged) => Promise<void>;
  /** Tells the hub this PC's keys, made now if need be, and learns the city's. Never rejects. */
  readonly exchange: () => Promise<void>;
}

interface Options {
  readonly vault: TokenVault;
  readonly send: Send;
  readonly log: Log;
}

export function createCarryKeys({ vault, send, log }: Options): CarryKeys {
  const find = async (): Promise<KeyRing | null> => {
    const text = await vault.read();
    const known: unknown = text === null ? null : JSON.parse(text);
    return Value.Check(CarryKeysSchema, known) ? known : null;
  };
  const ring = async (): Promise<KeyRing> => {
    const known = await find();
    if (!known) throw new AppError('CARRY_NOT_READY');
    return known;
  };
  const keep = (next: KeyRing): Promise<void> => vault.write(JSON.stringify(next));
  const exchange = async (): Promise<void> => {
    const known = await find();
    const own = known?.own ?? (await makePackageKeys());
    const { signingKey, recipient } = own;
    const outcome = await askHub(send, KeysExchangedSchema, {
      method: 'POST',
      path: '/v1/devices/keys',
      body: JSON.stringify({ signingKey, recipient }),
    });
    if (outcome.kind !== 'ok') return log('keys-not-exchanged', { kind: outcome.kind });
    await keep({ own, hub: outcome.value, serial: known?.serial ?? 0 });
  };
  return {
    isReady: async () => (await find()) !== null,
    ring,
    nextSerial: async () => {
      const known = await ring();
      const serial = known.serial + 1;
      await keep({ ...known, serial });
      return serial;
    },
    raiseSerial: async (serial) => {
      const known = await ring();
      if (serial > known.serial) await keep({ ...known, serial });
    },
    adopt: (own, hub) => keep({ own, hub, serial: 0 }),
    exchange: () => exchange().catch((error: unknown) => log('keys-not-exchanged', describeError(error))),
  };
}
