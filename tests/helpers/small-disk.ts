import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const megabyte = 1024 * 1024;

/** Only root on Linux may make a small disk to fill. */
export const canMakeDisk = process.platform === 'linux' && process.getuid?.() === 0;

export interface SmallDisk {
  readonly path: string;
  /** Fills the disk until no more than `left` bytes are free. */
  readonly fill: (left: number) => void;
  readonly free: () => void;
  readonly remove: () => void;
}

/** A disk of 700 MB: room above the free-space floor, and quickly full. */
export function makeSmallDisk(): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'gongping-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=700m', 'tmpfs', path]);
  const ballast = join(path, 'ballast');
  const freeBytes = (): number => {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  };
  return {
    path,
    fill: (left) => {
      const file = openSync(ballast, 'a');
      const block = Buffer.alloc(megabyte, 1);
      try {
        while (freeBytes() > left) writeSync(file, block, 0, Math.min(megabyte, freeBytes() - left));
      } finally {
        closeSync(file);
      }
    },
    free: () => rmSync(ballast),
    remove: () => {
      execFileSync('umount', [path]);
      rmSync(path, { recursive: true });
    },
  };
}
