import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface VirtualDisplay {
  /** The value of DISPLAY; null where none is needed (macOS, Windows). */
  readonly display: string | null;
  stop(): void;
}

/**
 * A virtual display for one app. The X server picks a free number, so that no two tests meet on one, and ends
 * by itself with its last window, so that none is left over when a test is killed.
 */
export async function startVirtualDisplay(): Promise<VirtualDisplay> {
  if (process.platform !== 'linux') return { display: null, stop: () => undefined };
  const args = ['-displayfd', '3', '-terminate', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'];
  const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const failed = once(child, 'error').then(([error]) => {
    throw new Error(
      `Xvfb is needed for the tests of the desktop app: ${String(error)}. Install it: apt-get install xvfb`,
    );
  });
  const output = child.stdio[3];
  if (!output) throw new Error('Xvfb has no pipe for its display number');
  const [number] = await Promise.race([once(output, 'data'), failed]);
  return { display: `:${String(number).trim()}`, stop: () => child.kill() };
}
