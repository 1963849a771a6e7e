import type { HubHostStatus } from '../../../shared/ipc/hub-host.ts';

/** An address that means "this PC" on every PC. */
const isLoopback = (address: string): boolean =>
  /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(address);

/**
 * Where other PCs reach the hub that this one reaches at `address`; null when they cannot. `host` is the hub that
 * this PC runs, if it can run one.
 */
export function reachableAddress(address: string, host: HubHostStatus | null): string | null {
  if (!isLoopback(address)) return address;
  return host?.ownAddress === address ? (host.addresses[0] ?? null) : null;
}
