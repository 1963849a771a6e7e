import { once } from 'node:events';
import { createServer } from 'node:http';

export interface RecordingServer {
  readonly origin: string;
  /** The paths that were asked for, in order. */
  readonly hits: readonly string[];
  close(): void;
}

/** A web site on this machine that answers everything and remembers who came. */
export async function startRecordingServer(): Promise<RecordingServer> {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(request.url ?? '');
    if (request.url === '/redirect') response.writeHead(302, { location: 'app://bundle/index.html' }).end();
    else
      response
        .writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' })
        .end('<h1>outside');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { origin: `http://127.0.0.1:${address.port}`, hits, close: () => server.close() };
}
