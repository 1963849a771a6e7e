import { basename } from 'node:path';
import { profile, type Profile } from '../../shared/ipc/profile.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { readJson } from '../files/read-json.ts';
import { replaceFile } from '../files/replace-file.ts';

/** The profile of this PC, null before the first. @throws AppError PROFILE_UNREADABLE */
export function readProfile(path: string): Profile | null {
  const file = readJson(path, profile);
  if (file.kind === 'damaged') throw new AppError('PROFILE_UNREADABLE', { file: basename(path) });
  return file.kind === 'read' ? file.value : null;
}

/** Durable when it returns. */
export function writeProfile(path: string, value: Profile): void {
  replaceFile(path, JSON.stringify(value, null, 2));
}
