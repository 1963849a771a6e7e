import { networkInterfaces } from 'node:os';
import type { FastifyRequest } from 'fastify';
import { lanAddresses } from '../../shared/lib/lan-addresses.ts';

const isLoopback = (host: string): boolean => /^(localhost|127\.|\[?::1\]?)/.test(host);

/** How the operator has reached the hub, and where it listens. */
export interface Reached {
  readonly protocol: string;
  /** With its port, as in the address of the browser. */
  readonly host: string;
  readonly port: number;
  /** Null where it listens nowhere, as when it is asked within its process. */
  readonly boundTo: string | null;
}

export function reachedBy({ protocol, host, socket, server }: FastifyRequest): Reached {
  const listening = server.server.address();
  const boundTo = listening !== null && typeof listening === 'object' ? listening.address : null;
  return { protocol, host, port: socket.localPort ?? 80, boundTo };
}

/**
 * Where tablets in the room find this hub: as the operator reached it, if that is no address of this machine for
 * itself, then its addresses in the local networks, the likeliest first; empty where no tablet can reach it. No name
 * service and no multicast is needed.
 */
export function roomAddresses(
  { protocol, host, port, boundTo }: Reached,
  interfaces: Parameters<typeof lanAddresses>[0] = networkInterfaces(),
): readonly string[] {
  const isOpen = boundTo === null || !isLoopback(boundTo);
  const own = isOpen ? lanAddresses(interfaces).map((address) => `${address}:${port}`) : [];
  const hosts = isLoopback(host) ? own : [host, ...own];
  return [...new Set(hosts)].map((one) => `${protocol}://${one}`);
}
