import type { PowerMonitor, Session } from 'electron';
import type { Calls } from '../../shared/ipc/channels.ts';

/**
 * Ends every connection when the PC wakes up. What the hub and the routers on the way have long given up looks alive
 * here for minutes; ended, it is asked for anew at once.
 */
export function dropDeadConnections(
  power: Pick<PowerMonitor, 'on'>,
  network: Pick<Session, 'closeAllConnections'>,
  { endChanges }: Pick<Calls<'hub'>, 'endChanges'>,
): void {
  power.on('resume', () => {
    void network.closeAllConnections();
    void endChanges();
  });
}
