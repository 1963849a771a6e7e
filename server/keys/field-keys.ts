import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataKeyLength } from '../../shared/crypto/data-key.ts';
import { AppError } from '../../shared/lib/app-error.ts';

/** Where the key of the personal fields is kept: never in the database that it seals. */
export interface FieldKeys {
  /** What messages call it. */
  readonly place: string;
  /** Null where there is none yet. @throws AppError HUB_KEY_DAMAGED */
  readonly read: () => Uint8Array | null;
  /** Makes and keeps a new one. @throws AppError HUB_KEY_NEEDED where it cannot be kept */
  readonly make: () => Uint8Array;
}

export const keyTextOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** A key as it stands in a file or in the environment. @throws AppError HUB_KEY_DAMAGED */
export function readKeyText(text: string, place: string): Uint8Array {
  const trimmed = text.trim();
  const bytes = Buffer.from(trimmed, 'base64url');
  if (bytes.length !== dataKeyLength || bytes.toString('base64url') !== trimmed)
    throw new AppError('HUB_KEY_DAMAGED', { place });
  return bytes;
}

/** Writes a key for its owner alone, and never over another one. */
export function writeKeyFile(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeSync(handle, `${keyTextOf(bytes)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  chmodSync(file, 0o600);
}

/** A key in a file, made at first start. `onMade` tells whoever runs the hub that it must be kept. */
export const fileKeys = (file: string, onMade: (file: string) => void = () => undefined): FieldKeys => ({
  place: file,
  read: () => {
    try {
      return readKeyText(readFileSync(file, 'utf8'), file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  },
  make: () => {
    const bytes = randomBytes(dataKeyLength);
    writeKeyFile(file, bytes);
    onMade(file);
    return bytes;
  },
});

/** A key that is given, such as by the environment of a container. */
export const givenKey = (bytes: Uint8Array | null, place: string): FieldKeys => ({
  place,
  read: () => bytes,
  make: () => {
    if (!bytes) throw new AppError('HUB_KEY_NEEDED');
    return bytes;
  },
});

/** The usual place beside a SQLite store; whoever copies the database alone does not have it. */
export const keyFileIn = (dataFolder: string): string => join(dataFolder, 'keys', 'fields.key');

interface Settings {
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  readonly keyFile: string | null;
  readonly keyText: string | null;
}

/**
 * Which key a hub is configured with: HUB_KEY, else the file HUB_KEY_FILE, else one in the folder of its data. Several
 * processes on one PostgreSQL have no folder in common, so there it must be named.
 *
 * @throws AppError HUB_KEY_DAMAGED
 */
export function fieldKeysOf(
  { dataFolder, databaseUrl, keyFile, keyText }: Settings,
  onMade: (file: string) => void,
): FieldKeys {
  if (keyText !== null) return givenKey(readKeyText(keyText, 'HUB_KEY'), 'HUB_KEY');
  if (keyFile !== null) return fileKeys(keyFile, onMade);
  return databaseUrl === null ? fileKeys(keyFileIn(dataFolder), onMade) : givenKey(null, 'HUB_KEY_FILE');
}
