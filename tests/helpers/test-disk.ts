import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const inMemory = '/dev/shm';
/** More than all tests at once write, in bytes; a container may have next to nothing. */
const room = 1e9;

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail: free, bsize: size } = statfsSync(folder);
  return free * size > room;
}

/**
 * Where the hubs' databases of tests lie: on a disk in memory, where there is one. Nobody cuts the power in a test,
 * and a busy disk takes its time for each commit.
 */
export const testDisk: string = hasRoom(inMemory) ? inMemory : tmpdir();
