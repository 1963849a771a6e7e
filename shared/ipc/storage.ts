import { Type, type Static } from 'typebox';
import { channel, exact, nothing } from './channel.ts';
import type { DeepReadonly } from './deep-readonly.ts';

/**
 * Bytes that must stay free on the disk. Chromium drops a whole IndexedDB when its disk is full
 * (measured, docs/architecture.md), so writing stops well before.
 */
export const freeSpaceFloor = 300 * 1024 * 1024;

/** Free space where the data lies, in bytes; `ok` means that writing is allowed. */
export const storageStatus = exact({
  freeBytes: Type.Number({ minimum: 0 }),
  floorBytes: Type.Number({ minimum: 0 }),
  ok: Type.Boolean(),
});
export type StorageStatus = DeepReadonly<Static<typeof storageStatus>>;

export const storageChannels = {
  status: channel(nothing, storageStatus),
};
