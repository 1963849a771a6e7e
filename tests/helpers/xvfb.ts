import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

let server: { readonly process: ChildProcess; readonly display: string } | null = null;

/**
 * A virtual display of its own for this test process, started once; null where a real one is not needed
 * (macOS, Windows). The X server picks a free number, so that test files cannot meet on one.
 */
export async function virtualDisplay(): Promise<string | null> {
  if (process.platform !== 'linux') return null;
  if (server) return server.display;
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const failed = once(child, 'error').then(([error]) => {
    throw new Error(
      `Xvfb is needed for the tests of the desktop app: ${String(error)}. Install it: apt-get install xvfb`,
    );
  });
  const output = child.stdio[3];
  if (!output) throw new Error('Xvfb has no pipe for its display number');
  const [number] = await Promise.race([once(output, 'data'), failed]);
  server = { process: child, display: `:${String(number).trim()}` };
  process.once('exit', stopVirtualDisplay);
  return server.display;
}

export function stopVirtualDisplay(): void {
  server?.process.kill();
  server = null;
}
