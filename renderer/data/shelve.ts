import type { Profile, ShelvedUnit } from '../../shared/ipc/profile.ts';

/** What is kept of a unit when this machine turns to another. */
export function shelve(profile: Profile, unsent: Profile['unsent'], at: string): ShelvedUnit {
  const { mode: _mode, deviceKey: _deviceKey, shelf: _shelf, unsent: _old, ...unit } = profile;
  return { ...unit, ...(unsent && { unsent }), leftAt: at };
}
