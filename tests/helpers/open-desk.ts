import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Something that the test files of a run share, with what a test needs to know to find it. */
export interface Shared {
  readonly words: object;
  readonly close: () => Promise<void>;
}

/** Where test files ask for what they share. It is opened when the first asks: a run without such tests pays for a port. */
export async function openDesk(open: () => Promise<Shared>): Promise<{
  readonly url: string;
  readonly close: () => Promise<void>;
}> {
  let shared: Promise<Shared> | null = null;
  const desk = createServer((_, response) => {
    shared ??= open();
    shared.then(
      ({ words }) => response.end(JSON.stringify(words)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  desk.listen(0, '127.0.0.1');
  await once(desk, 'listening');
  return {
    url: `http://127.0.0.1:${(desk.address() as AddressInfo).port}`,
    close: async () => {
      desk.close();
      desk.closeAllConnections();
      await (await shared?.catch(() => null))?.close();
    },
  };
}
