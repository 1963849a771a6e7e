import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { StorageStatus } from '../../shared/ipc/storage.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import type { SaveStatus } from './save-status.ts';

/** How long one look at the disk is good for, in milliseconds; the floor leaves room for far more writes. */
const goodFor = 3000;

const megabytes = (bytes: number): number => Math.floor(bytes / (1024 * 1024));

const nearlyFull = ({ freeBytes, floorBytes }: StorageStatus): AppError =>
  new AppError('DISK_NEARLY_FULL', { freeMb: megabytes(freeBytes), floorMb: megabytes(floorBytes) });

/** Keeps writes off a disk that is nearly full: Chromium drops a whole IndexedDB on a full disk (architecture.md). */
export interface DiskGuard {
  /** @throws AppError DISK_NEARLY_FULL */
  readonly assertRoom: () => Promise<void>;
}

export function createDiskGuard(storage: Bridge['storage'], saveStatus: SaveStatus, clock: Clock): DiskGuard {
  let looked: { readonly at: number; readonly status: StorageStatus } | null = null;
  return {
    assertRoom: async () => {
      const at = clock.now().getTime();
      // While something is wrong it is looked at every time: a mirror that found no room stops the next write,
      // and saving resumes at once when space is freed.
      const fresh =
        looked?.status.ok === true &&
        saveStatus.current().error === null &&
        Math.abs(at - looked.at) < goodFor;
      const status = looked && fresh ? looked.status : await storage.status();
      if (!fresh) looked = { at, status };
      if (status.ok) return;
      const error = nearlyFull(status);
      saveStatus.failed(error);
      throw error;
    },
  };
}
