import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Decrypter, Encrypter } from 'age-encryption';
import { AppError } from '../../shared/lib/app-error.ts';
import { keyTextOf, readKeyText, writeKeyFile, type FieldKeys } from '../keys/field-keys.ts';

/** The key beside a backup, under a passphrase (age with scrypt): only for whoever asks for it. */
const letterOf = (backup: string): string => `${backup}.key`;

const shortest = 12;

function checked(passphrase: string): string {
  const text = passphrase.replace(/\r?\n$/u, '');
  if (text.length < shortest) throw new AppError('BACKUP_PASSPHRASE_SHORT', { shortest });
  return text;
}

/**
 * Puts the key of the personal fields beside a backup.
 *
 * @returns the file
 * @throws AppError BACKUP_PASSPHRASE_SHORT, BACKUP_EXISTS, HUB_KEY_MISSING
 */
export async function writeKeyLetter(backup: string, keys: FieldKeys, passphrase: string): Promise<string> {
  const bytes = keys.read();
  if (!bytes) throw new AppError('HUB_KEY_MISSING', { place: keys.place });
  const encrypter = new Encrypter();
  encrypter.setPassphrase(checked(passphrase));
  const file = letterOf(backup);
  if (existsSync(file)) throw new AppError('BACKUP_EXISTS', { file });
  writeFileSync(file, await encrypter.encrypt(keyTextOf(bytes)), { mode: 0o600, flag: 'wx', flush: true });
  return file;
}

/**
 * Takes the key beside a backup into use at `keyFile`; one that was there is kept under another name.
 *
 * @throws AppError BACKUP_KEY_UNOPENED, BACKUP_PASSPHRASE_SHORT, HUB_KEY_DAMAGED
 */
export async function takeKeyLetter(backup: string, keyFile: string, passphrase: string): Promise<void> {
  const file = letterOf(backup);
  const decrypter = new Decrypter();
  decrypter.addPassphrase(checked(passphrase));
  if (!existsSync(file)) throw new AppError('BACKUP_KEY_UNOPENED', { file });
  const text = await decrypter.decrypt(readFileSync(file), 'text').catch((cause: unknown) => {
    throw new AppError('BACKUP_KEY_UNOPENED', { file }, { cause });
  });
  const bytes = readKeyText(text, file);
  if (existsSync(keyFile)) {
    if (readFileSync(keyFile, 'utf8').trim() === keyTextOf(bytes)) return;
    renameSync(keyFile, `${keyFile}.before-${Date.now()}`);
  }
  writeKeyFile(keyFile, bytes);
}
