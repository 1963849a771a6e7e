import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import type { RegisterVerdict } from '../../shared/ipc/mirror.ts';
import { countDocuments, differencesOf, readRegister, type Register } from './mirror-register.ts';
import type { RegisterKey } from './register-key.ts';

/**
 * Holds the documents of a file against its register, both as they were at one moment, while others go on writing.
 *
 * @returns null when it was broken off
 */
export async function checkRegister(
  path: string,
  key: RegisterKey,
  signal: AbortSignal,
): Promise<RegisterVerdict | null> {
  const db = new DatabaseSync(path, { readOnly: true, timeout: 2000 });
  // A file that is still open can be neither renamed nor deleted on Windows.
  const close = (): void => {
    if (db.isOpen) db.close();
  };
  signal.addEventListener('abort', close);
  try {
    db.exec('BEGIN');
    const register = readRegister(db, key);
    let found: Register['tallies'] = new Map();
    for (const counted of countDocuments(db, key)) {
      found = counted;
      await setImmediate();
      if (signal.aborted) return null;
    }
    if (!register) return { doubted: true, collections: [] };
    return { doubted: register.doubted, collections: [...differencesOf(register, found)] };
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}
