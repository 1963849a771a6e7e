import { unitKey } from '../../shared/domain/unit-key.ts';
import type { Profile, ShelvedUnit } from '../../shared/ipc/profile.ts';
import { actorOfProfile } from './actor-of-profile.ts';

/** Whose data is on this machine, or on its shelf. */
export const unitOfProfile = (held: Profile | ShelvedUnit): string => unitKey(actorOfProfile(held));
