import type { SecretStore } from '../hub/token-vault.ts';

/** The system's key store, where it protects what it is given. */
export interface SystemStore {
  /** Null where the system would keep it as good as plain. */
  readonly seal: (text: string) => Promise<string | null>;
  /** Null when the key store does not open it any more. */
  readonly open: (sealed: string) => Promise<string | null>;
}

/** Without a key store Linux encrypts with a password that everybody knows: `basic_text`. */
export function createSystemStore(secrets: SecretStore, platform: NodeJS.Platform): SystemStore {
  const isProtected = async (): Promise<boolean> =>
    (await secrets.isAsyncEncryptionAvailable()) &&
    (platform !== 'linux' || secrets.getSelectedStorageBackend?.() !== 'basic_text');
  return {
    seal: async (text) =>
      (await isProtected()) ? (await secrets.encryptStringAsync(text)).toString('base64') : null,
    open: async (sealed) => {
      try {
        return (await secrets.decryptStringAsync(Buffer.from(sealed, 'base64'))).result;
      } catch {
        // Another system user, or a key store that was reset. The file stays: the right user may come back.
        return null;
      }
    },
  };
}
