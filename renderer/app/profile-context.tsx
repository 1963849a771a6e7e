import { createContext, useContext } from 'react';
import type { Profile } from '../../shared/ipc/profile.ts';

interface ProfileChoice {
  readonly profile: Profile;
  /** Stores another profile and opens its data. */
  readonly choose: (profile: Profile) => Promise<void>;
}

const ProfileContext = createContext<ProfileChoice | null>(null);

export const ProfileProvider = ProfileContext.Provider;

export function useProfile(): ProfileChoice {
  const choice = useContext(ProfileContext);
  if (!choice) throw new Error('useProfile needs a ProfileProvider above it');
  return choice;
}
