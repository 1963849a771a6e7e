import { app } from 'electron';
import type { HubProcess } from './hub-process.ts';

/** Holds the program's end back until the hub has answered what it had begun to answer, and closed its database. */
export function stopBeforeQuit(hub: HubProcess): void {
  let stopped = false;
  app.on('will-quit', (event) => {
    if (stopped || hub.state.kind === 'off') return;
    event.preventDefault();
    void hub.stop().finally(() => {
      stopped = true;
      // Electron takes no notice of a second quit while it still carries out this event.
      setImmediate(() => app.quit());
    });
  });
}
