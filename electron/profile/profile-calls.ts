import type { Calls } from '../../shared/ipc/channels.ts';
import { readProfile, writeProfile } from './profile-file.ts';

/** The `profile` area of the bridge, over the file at `path`. */
export const createProfileCalls = (path: string): Calls<'profile'> => ({
  read: async () => readProfile(path),
  write: async (profile) => {
    writeProfile(path, profile);
  },
});
