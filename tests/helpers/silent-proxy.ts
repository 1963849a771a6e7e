import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a hub whose lines can fall silent without being closed, as after a PC's sleep. */
export interface SilentProxy {
  readonly address: string;
  /** From now on nothing comes over the lines there are; new ones work. @returns how many lines that are */
  readonly silence: (which?: (firstBytes: string) => boolean) => number;
  readonly close: () => Promise<void>;
}

interface Line {
  readonly client: Socket;
  readonly hub: Socket;
  /** What the client sent so far. */
  sent: string;
  isSilent: boolean;
}

export async function startSilentProxy(hub: string): Promise<SilentProxy> {
  const { hostname, port } = new URL(hub);
  const lines = new Set<Line>();
  const server = createServer((client) => {
    const line: Line = { client, hub: connect(Number(port), hostname), sent: '', isSilent: false };
    lines.add(line);
    client.on('data', (bytes) => {
      line.sent += bytes.toString('latin1');
      if (!line.isSilent) line.hub.write(bytes);
    });
    line.hub.on('data', (bytes) => {
      if (!line.isSilent) client.write(bytes);
    });
    const end = (other: Socket) => () => {
      if (!line.isSilent) other.destroy();
    };
    client.on('close', end(line.hub)).on('error', () => undefined);
    line.hub.on('close', end(client)).on('error', () => undefined);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    silence: (which = () => true) => {
      const chosen = [...lines].filter((line) => !line.client.destroyed && which(line.sent));
      for (const line of chosen) line.isSilent = true;
      return chosen.length;
    },
    close: async () => {
      const closing = new Promise((resolve) => {
        server.close(resolve);
      });
      for (const { client, hub: other } of lines) {
        client.destroy();
        other.destroy();
      }
      await closing;
    },
  };
}
