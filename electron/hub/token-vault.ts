import { rmSync } from 'node:fs';
import { Type } from 'typebox';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Log } from '../log.ts';
import { describeError } from '../describe-error.ts';
import { readJson } from '../files/read-json.ts';
import { replaceFile } from '../files/replace-file.ts';

/** The part of Electron's `safeStorage` that is used. */
export interface SecretStore {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(plainText: string): Promise<Buffer>;
  decryptStringAsync(
    encrypted: Buffer,
  ): Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>;
  /** On Linux only. */
  getSelectedStorageBackend?(): string;
}

interface VaultOptions {
  readonly secrets: SecretStore;
  readonly path: string;
  readonly platform: NodeJS.Platform;
  readonly log: Log;
}

export interface TokenVault {
  /** Null when there is none, or when the system's key store no longer opens it: then a person signs in again. */
  readonly read: () => Promise<string | null>;
  /** On disk when it resolves. @throws AppError SECRETS_UNPROTECTED */
  readonly write: (token: string) => Promise<void>;
  readonly clear: () => void;
}

const TokenFile = Type.Object({ encrypted: Type.String() });

/** Without a key store Linux encrypts with a password that everybody knows: `basic_text`. */
async function isProtected({ secrets, platform }: VaultOptions): Promise<boolean> {
  if (!(await secrets.isAsyncEncryptionAvailable())) return false;
  return platform !== 'linux' || secrets.getSelectedStorageBackend?.() !== 'basic_text';
}

/** Keeps the device's token for the hub, encrypted by the system's key store. */
export function createTokenVault(options: VaultOptions): TokenVault {
  const { secrets, path, log } = options;
  // One look at the key store for a session: some ask the person each time.
  let known: string | null | undefined;
  const write = async (token: string): Promise<void> => {
    if (!(await isProtected(options))) throw new AppError('SECRETS_UNPROTECTED');
    const encrypted = await secrets.encryptStringAsync(token);
    replaceFile(path, JSON.stringify({ encrypted: encrypted.toString('base64') }));
    known = token;
  };
  const readFile = async (): Promise<string | null> => {
    const file = readJson(path, TokenFile);
    if (file.kind !== 'read') return null;
    const { result, shouldReEncrypt } = await secrets.decryptStringAsync(
      Buffer.from(file.value.encrypted, 'base64'),
    );
    if (shouldReEncrypt) await write(result);
    return result;
  };
  return {
    read: async () => {
      if (known !== undefined) return known;
      try {
        known = await readFile();
      } catch (error) {
        // Another system user, or a key store that was reset. The file stays: the right user may come back.
        log('token-unreadable', describeError(error));
        known = null;
      }
      return known;
    },
    write,
    clear: () => {
      rmSync(path, { force: true });
      known = null;
    },
  };
}
