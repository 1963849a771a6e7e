import { networkInterfaces } from 'node:os';
import type { FastifyRequest } from 'fastify';

const isLoopback = (host: string): boolean => /^(localhost|127\.|\[::1\])/.test(host);

/**
 * Where tablets in the room find this hub: as the operator reached it, if that is no address of this machine for
 * itself, then its addresses in the local networks. No name service and no multicast is needed.
 */
export function roomAddresses({ protocol, host, socket }: FastifyRequest): readonly string[] {
  const port = socket.localPort ?? 80;
  const own = Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? []).flatMap(({ family, internal, address }) =>
      family === 'IPv4' && !internal ? [`${address}:${port}`] : [],
    ),
  );
  const hosts = isLoopback(host) ? own : [host, ...own];
  return [...new Set(hosts.length > 0 ? hosts : [host])].map((one) => `${protocol}://${one}`);
}
