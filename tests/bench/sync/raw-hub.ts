import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { DatabaseSync } from 'node:sqlite';

/**
 * The limit on the hub's side: documents as they are, in one table, as durable as the hub's (WAL, FULL), with no
 * rights, numbers, history or audit. `GET /docs` answers all of them, `POST /docs` stores a list in one
 * transaction. Started with the file of its database, it prints its address.
 */

const [, , file = ''] = process.argv;
const database = new DatabaseSync(file);
database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS docs (id TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL) STRICT`);
const put = database.prepare(
  'INSERT INTO docs (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body',
);
const all = database.prepare('SELECT body FROM docs ORDER BY id');

async function store(request: IncomingMessage): Promise<void> {
  const documents = JSON.parse(await text(request)) as readonly { readonly id: string }[];
  database.exec('BEGIN IMMEDIATE');
  for (const document of documents) put.run(document.id, JSON.stringify(document));
  database.exec('COMMIT');
}

const server = createServer((request, response) => {
  if (request.url !== '/docs') {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>raw</title>');
  } else if (request.method === 'POST') {
    void store(request).then(() => response.end('{}'));
  } else {
    response.end(
      `[${all
        .all()
        .map(({ body }) => String(body))
        .join(',')}]`,
    );
  }
});
// Longer than a turn of the other side takes, or a connection would be closed while it is used again.
server.keepAliveTimeout = 120_000;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') console.log(`open at http://127.0.0.1:${address.port}`);
});
