import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import type { Calls } from '../../shared/ipc/channels.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import { DeviceListSchema } from '../../shared/sync/device-report.ts';
import type { HubOutcome } from '../../shared/sync/hub-outcome.ts';
import type { SyncStore } from './sync-store.ts';

const PictureSchema = Type.Interface([DeviceListSchema], { at: Type.String() });

/** Every PC the hub knows, as it was at `at`: the hub's clock, ISO 8601 in UTC. */
export type DevicePicture = Static<typeof PictureSchema>;

/** The city office's picture of all PCs. The last one is kept, to look at without the hub. */
export interface DevicePictures {
  readonly kept: () => Promise<DevicePicture | null>;
  readonly fetch: () => Promise<HubOutcome<DevicePicture>>;
}

const noteName = 'devices';

function read(text: string | null): DevicePicture | null {
  const picture: unknown = text === null ? null : JSON.parse(text);
  // An earlier program may have kept it in another form.
  return Value.Check(PictureSchema, picture) ? picture : null;
}

export const createDevicePictures = (
  hub: Pick<Calls<'hub'>, 'devices'>,
  records: Pick<SyncStore, 'readNote' | 'writeNote'>,
  clock: Clock,
): DevicePictures => ({
  kept: async () => read(await records.readNote(noteName)),
  fetch: async () => {
    const outcome = await hub.devices();
    if (outcome.kind !== 'ok') return outcome;
    const at = new Date(outcome.hubTime ?? clock.now().getTime()).toISOString();
    const picture = { ...outcome.value, at };
    await records.writeNote(noteName, JSON.stringify(picture));
    return { ...outcome, value: picture };
  },
});
