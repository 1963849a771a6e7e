import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** How long an answer that has begun, or a reader that does not read, may hold up the end, in milliseconds. */
const mostWait = 10_000;

/**
 * Lets a hub that closes answer what it has begun to answer and wait for nothing else: browsers and PCs keep
 * connections in reserve, and Node waits for those until they time out.
 */
export function closePromptly(hub: FastifyInstance): void {
  const sockets = new Set<Socket>();
  const busy = new Map<Socket, number>();
  let isClosing = false;
  const secure = 'setSecureContext' in hub.server;
  hub.server.on(secure ? 'secureConnection' : 'connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  // Before Fastify hears of it, so that an answer can never end unseen.
  hub.server.prependListener('request', ({ socket }, response) => {
    busy.set(socket, (busy.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const left = (busy.get(socket) ?? 1) - 1;
      if (left > 0) busy.set(socket, left);
      else busy.delete(socket);
      // What has been written still goes out.
      if (isClosing && left === 0) socket.destroySoon();
    });
  });
  hub.addHook('preClose', async () => {
    isClosing = true;
    for (const socket of sockets) if (!busy.has(socket)) socket.destroy();
    setTimeout(() => hub.server.closeAllConnections(), mostWait).unref();
  });
}
