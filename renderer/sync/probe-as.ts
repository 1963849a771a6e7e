import { unitKey } from '../../shared/domain/unit-key.ts';
import type { Calls } from '../../shared/ipc/channels.ts';
import type { Profile } from '../../shared/ipc/profile.ts';
import type { HubOutcome } from '../../shared/sync/hub-outcome.ts';
import { unitOfProfile } from '../data/unit-of-profile.ts';

/**
 * Whether the hub would answer, and as the unit whose data is open: the sync must not begin with another's token,
 * which would mix the data of two units.
 */
export async function probeAs(hub: Calls<'hub'>, profile: Profile): Promise<HubOutcome<object>> {
  const outcome = await hub.who();
  if (outcome.kind !== 'ok') return outcome;
  const unit = unitKey(outcome.value);
  const { cityId } = outcome.value;
  const isOurs = unit === unitOfProfile(profile) && (profile.cityId ?? cityId) === cityId;
  return isOurs ? outcome : { kind: 'rejected', code: 'SIGNED_IN_ELSEWHERE', params: { unit } };
}
