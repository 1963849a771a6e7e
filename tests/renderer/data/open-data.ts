import { createWebBridge } from '../../../renderer/platform/web-bridge.ts';
import { createServices, type Services } from '../../../renderer/data/services.ts';
import type { Bridge } from '../../../shared/ipc/bridge.ts';
import type { Profile } from '../../../shared/ipc/profile.ts';
import { systemClock, type Clock } from '../../../shared/lib/clock.ts';

export const townshipProfile: Profile = {
  mode: 'office',
  role: 'township',
  orgCode: '130481100',
  actorId: 'clerk-1',
  actorName: '张三',
  panelMemberId: null,
  deviceId: 'pc-1',
};
export const cityProfile: Profile = {
  ...townshipProfile,
  role: 'city',
  orgCode: '130481',
  actorId: 'city-1',
  actorName: '李四',
};
export const panelProfile: Profile = {
  ...townshipProfile,
  role: 'panel',
  orgCode: '130481',
  actorId: 'm1',
  actorName: '王五',
  panelMemberId: 'm1',
};

interface Setup {
  readonly profile?: Profile;
  readonly bridge?: Bridge;
  readonly clock?: Clock;
}

/** Opens the data as the product does and fails the test when it does not open. */
export async function openData({
  profile = townshipProfile,
  bridge = createWebBridge(),
  clock = systemClock,
}: Setup = {}): Promise<Services> {
  const outcome = await createServices({ bridge, profile, clock });
  if (outcome.kind === 'failed') throw outcome.error;
  if (outcome.kind !== 'open') throw new Error(`the data did not open: ${outcome.kind}`);
  return outcome.services;
}
