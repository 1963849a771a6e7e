import { randomBytes } from 'node:crypto';
import { base32crockford } from '@scure/base';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { RecoveryCodes } from '../../shared/ipc/backup.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { textOfBytes } from '../../shared/transfer/bytes.ts';
import { openByPassphrase } from '../../shared/transfer/open-by-passphrase.ts';
import { keyName } from '../../shared/transfer/package-keys.ts';
import { joinRecoverySheets, makeRecoverySheets } from '../../shared/transfer/recovery-sheets.ts';
import type { TokenVault } from '../hub/token-vault.ts';
import type { BackupHeader } from './backup-header.ts';
import type { BackupKey } from './backup-settings.ts';

/** The secret has 160 random bits: no work factor makes trying them any more hopeless. */
const workFactor = 12;

const nameOfIdentity = async (identity: string): Promise<string> =>
  keyName(await identityToRecipient(identity));

const passphraseOf = (secret: Uint8Array): string => base32crockford.encode(secret);

async function sealIdentity(identity: string, secret: Uint8Array): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(passphraseOf(secret));
  return Buffer.from(await encrypter.encrypt(identity)).toString('base64');
}

interface MadeKey {
  readonly key: BackupKey;
  /** Shown once, to be printed; nothing here keeps them. */
  readonly codes: RecoveryCodes;
}

/** The two ways to the key of this office's backups: the PC's key store, and the two printed sheets. */
export interface BackupKeys {
  /** New sheets, for the key that is here already where there is one. */
  readonly make: (known: BackupKey | null, at: string) => Promise<MadeKey>;
  /** The key out of the key store, when it has this name; null otherwise. */
  readonly own: (name: string) => Promise<string | null>;
  /**
   * The key of a backup by the codes of both sheets, or by the key store.
   *
   * @throws AppError BACKUP_NEEDS_CODE, RECOVERY_CODE_INVALID, RECOVERY_SHEETS_UNPAIRED, RECOVERY_SHEETS_OTHER
   */
  readonly open: (header: BackupHeader, codes: RecoveryCodes | null) => Promise<string>;
  readonly keep: (identity: string) => Promise<void>;
}

async function openCapsule(
  { set, capsule }: Pick<BackupHeader, 'set' | 'capsule'>,
  codes: RecoveryCodes,
): Promise<string> {
  const given = joinRecoverySheets(codes.one, codes.two);
  const other = new AppError('RECOVERY_SHEETS_OTHER', { wanted: set, given: given.set });
  if (given.set !== set) throw other;
  try {
    const sealed = new Uint8Array(Buffer.from(capsule, 'base64'));
    return textOfBytes(await openByPassphrase(sealed, passphraseOf(given.secret), workFactor));
  } catch {
    throw other;
  }
}

/** @param vault of this PC; where the system protects nothing, the sheets alone have the key */
export function createBackupKeys(vault: TokenVault): BackupKeys {
  const keep = (identity: string): Promise<void> =>
    vault.write(identity).catch((error: unknown) => {
      if (!(error instanceof AppError) || error.code !== 'SECRETS_UNPROTECTED') throw error;
    });
  const own = async (name: string): Promise<string | null> => {
    const identity = await vault.read();
    return identity !== null && (await nameOfIdentity(identity)) === name ? identity : null;
  };
  return {
    make: async (known, madeAt) => {
      const earlier = known && (await own(await keyName(known.recipient)));
      const identity = earlier ?? (await generateX25519Identity());
      const { secret, set, codes } = makeRecoverySheets((bytes) => new Uint8Array(randomBytes(bytes)));
      const [capsule, recipient] = [
        await sealIdentity(identity, secret),
        await identityToRecipient(identity),
      ];
      await keep(identity);
      return { key: { recipient, capsule, set, madeAt }, codes: { one: codes[0], two: codes[1] } };
    },
    own,
    open: async (header, codes) => {
      const identity = codes ? await openCapsule(header, codes) : await own(header.key);
      if (identity === null) throw new AppError('BACKUP_NEEDS_CODE');
      return identity;
    },
    keep,
  };
}
