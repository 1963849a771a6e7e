import type { PowerMonitor } from 'electron';
import type { Calls } from '../../shared/ipc/channels.ts';

/**
 * Ends every connection when the PC wakes up. What the hub and the routers on the way have long given up looks alive
 * here for minutes; ended, it is asked for anew at once.
 */
export function dropDeadConnections(
  power: Pick<PowerMonitor, 'on'>,
  networks: readonly { readonly closeAllConnections: () => Promise<void> }[],
  { endChanges }: Pick<Calls<'hub'>, 'endChanges'>,
): void {
  power.on('resume', () => {
    for (const network of networks) void network.closeAllConnections();
    void endChanges();
  });
}
