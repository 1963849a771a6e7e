import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { SqlBus } from './sql-driver.ts';

const channel = 'gongping';

/** Milliseconds between two tries to connect: `first`, then twice as long up to `most`. */
const patience = { first: 250, most: 15_000 };

/** How often a quiet connection is asked whether it lives, in milliseconds: a firewall cuts without a word. */
const lookEvery = 30_000;

type Listener = Parameters<SqlBus['listen']>;

/** One connection that listens. @returns when it has broken, and why it may be closed */
async function connect(databaseUrl: string, onMessage: Listener[0]) {
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 10_000,
    query_timeout: 10_000,
    keepAlive: true,
    application_name: 'gongping-hub-listener',
  });
  const broken = Promise.withResolvers<void>();
  client.on('error', () => broken.resolve());
  client.on('end', () => broken.resolve());
  client.on('notification', ({ payload }) => onMessage(payload ?? ''));
  try {
    await client.connect();
    await client.query(`LISTEN ${channel}`);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  const look = setInterval(() => client.query('SELECT 1').catch(() => broken.resolve()), lookEvery);
  const end = async (): Promise<void> => {
    clearInterval(look);
    await client.end().catch(() => undefined);
  };
  return { broken: broken.promise, end };
}

/** Listens again and again, until it is stopped. */
async function keepListening(
  databaseUrl: string,
  [onMessage, onMissed]: Listener,
  first: Awaited<ReturnType<typeof connect>>,
  signal: AbortSignal,
): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  let connection: typeof first | null = first;
  let pauseFor = patience.first;
  while (!signal.aborted) {
    if (connection) {
      pauseFor = patience.first;
      await Promise.race([connection.broken, stopped]);
      await connection.end();
      connection = null;
      continue;
    }
    await pause(pauseFor, undefined, { signal }).catch(() => undefined);
    pauseFor = Math.min(pauseFor * 2, patience.most);
    connection = signal.aborted ? null : await connect(databaseUrl, onMessage).catch(() => null);
    // What was sent meanwhile nobody has kept for this process.
    if (connection) onMissed();
  }
  await connection?.end();
}

/** NOTIFY and LISTEN on a connection of its own, outside the pool, which is made anew whenever it breaks. */
export const createPostgresBus = (databaseUrl: string): SqlBus => ({
  send: async (session, message) => {
    await session.query(`SELECT pg_notify('${channel}', ?)`, [message]);
  },
  listen: async (...listener) => {
    const stopping = new AbortController();
    const first = await connect(databaseUrl, listener[0]);
    const done = keepListening(databaseUrl, listener, first, stopping.signal);
    return async () => {
      stopping.abort();
      await done;
    };
  },
});
