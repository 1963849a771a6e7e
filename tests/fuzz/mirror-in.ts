import { join } from 'node:path';
import { Mirror } from '../../electron/mirror/mirror.ts';

/** The second copy of a PC that has room enough, with its counts beside it. */
export const mirrorIn = (folder: string): Mirror =>
  new Mirror({
    folder: join(folder, 'mirror'),
    headsFile: join(folder, 'heads.json'),
    now: Date.now,
    freeBytes: () => 1e12,
    log: () => undefined,
  });
