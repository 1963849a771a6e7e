import { mkdirSync, statfsSync } from 'node:fs';
import { freeSpaceFloor, type StorageStatus } from '../../shared/ipc/storage.ts';
import { AppError } from '../../shared/lib/app-error.ts';

const megabyte = 1024 * 1024;

/** Bytes this user may still write where the folder lies; the folder is made if it is missing. */
export function freeBytesAt(folder: string): number {
  mkdirSync(folder, { recursive: true });
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

export const storageStatusOf = (freeBytes: number): StorageStatus => ({
  freeBytes,
  floorBytes: freeSpaceFloor,
  ok: freeBytes >= freeSpaceFloor,
});

/** @throws AppError DISK_NEARLY_FULL under the floor */
export function requireFreeSpace(freeBytes: number): void {
  if (freeBytes >= freeSpaceFloor) return;
  throw new AppError('DISK_NEARLY_FULL', {
    freeMb: Math.floor(freeBytes / megabyte),
    floorMb: freeSpaceFloor / megabyte,
  });
}
