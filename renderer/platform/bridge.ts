import type { Bridge } from '../../shared/ipc/bridge.ts';
import { hostCalls, type ExposedCalls } from './call-host.ts';
import { exposedCalls } from './exposed-calls.ts';
import { createWebBridge } from './web-bridge.ts';

const desktopBridge = (exposed: ExposedCalls): Bridge => ({
  kind: 'desktop',
  app: hostCalls('app', exposed),
  profile: hostCalls('profile', exposed),
  storage: hostCalls('storage', exposed),
  vault: hostCalls('vault', exposed),
  hub: hostCalls('hub', exposed),
  hubAdmin: hostCalls('hubAdmin', exposed),
  hubHost: hostCalls('hubHost', exposed),
  meetings: hostCalls('meetings', exposed),
  mirror: hostCalls('mirror', exposed),
  evidence: hostCalls('evidence', exposed),
  carry: hostCalls('carry', exposed),
  signer: hostCalls('signer', exposed),
  backup: hostCalls('backup', exposed),
  print: hostCalls('print', exposed),
});

/** The body of the bridge for the machine this page runs on. Call it once, at the composition root. */
export function createBridge(): Bridge {
  const exposed = exposedCalls();
  return exposed ? desktopBridge(exposed) : createWebBridge();
}
