import { Value } from 'typebox/value';
import { profile, type Profile } from '../../shared/ipc/profile.ts';
import { AppError } from '../../shared/lib/app-error.ts';

const key = 'gongping.profile';

const storageBlocked = (cause: unknown): AppError => new AppError('BROWSER_STORAGE_BLOCKED', {}, { cause });

function readStored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch (cause) {
    throw storageBlocked(cause);
  }
}

function parseStored(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The profile kept by this browser. @throws AppError BROWSER_STORAGE_BLOCKED, PROFILE_UNREADABLE */
export function readWebProfile(): Profile | null {
  const text = readStored();
  if (text === null) return null;
  const stored = parseStored(text);
  if (!Value.Check(profile, stored)) throw new AppError('PROFILE_UNREADABLE', { file: key });
  return stored;
}

/** @throws AppError BROWSER_STORAGE_BLOCKED */
export function writeWebProfile(value: Profile): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch (cause) {
    throw storageBlocked(cause);
  }
}
