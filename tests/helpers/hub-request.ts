import type { FastifyInstance } from 'fastify';
import {
  PROTOCOL_HEADER,
  PROTOCOL_VERSION,
  pullPath,
  pushPath,
  type RowAnswer,
} from '../../shared/sync/protocol.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import type { Authenticate, HubSession } from '../../server/session.ts';

const sessionHeader = 'x-test-session';

/** Believes the session in a header; only tests may be so trusting. */
export const believeHeader: Authenticate = async (request) => {
  const claimed = request.headers[sessionHeader];
  return typeof claimed === 'string' ? (JSON.parse(decodeURIComponent(claimed)) as HubSession) : null;
};

export const headersOf = (session: HubSession | null): Record<string, string> => ({
  [PROTOCOL_HEADER]: String(PROTOCOL_VERSION),
  ...(session && { [sessionHeader]: encodeURIComponent(JSON.stringify(session)) }),
});

export const requestPull = (
  app: FastifyInstance,
  session: HubSession | null,
  collection: CollectionName,
  after = 0,
) => app.inject({ url: `${pullPath(collection)}?after=${after}`, headers: headersOf(session) });

export const requestPush = (
  app: FastifyInstance,
  session: HubSession | null,
  collection: CollectionName,
  rows: readonly unknown[],
) =>
  app.inject({ method: 'POST', url: pushPath(collection), headers: headersOf(session), payload: { rows } });

/** The answer to a push of one row. */
export async function pushOverHttp(
  app: FastifyInstance,
  session: HubSession,
  collection: CollectionName,
  row: unknown,
): Promise<RowAnswer> {
  const response = await requestPush(app, session, collection, [row]);
  const [answer] = response.json<{ answers: RowAnswer[] }>().answers;
  if (!answer) throw new Error(`no answer: ${response.body}`);
  return answer;
}
