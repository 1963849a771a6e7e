import { contentTypeOf, type Send } from '../../shared/sync/hub-client.ts';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../shared/sync/protocol.ts';

/** How long an answer may take, in milliseconds: a whole meeting is judged meanwhile. */
const patience = 120_000;

/** The way to another hub, signed in there as a browser is once that hub has given a cookie. */
export function sendToHub(address: string): Send {
  let cookie: string | null = null;
  return async ({ method, path, body }) => {
    try {
      const response = await fetch(`${address}${path}`, {
        method,
        body,
        headers: {
          [PROTOCOL_HEADER]: String(PROTOCOL_VERSION),
          ...(body !== null && { 'content-type': contentTypeOf(body) }),
          ...(cookie !== null && { cookie }),
        },
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
      });
      const [given] = response.headers.getSetCookie();
      cookie = given?.split(';')[0] ?? cookie;
      const text = await response.text();
      return { status: response.status, header: (name) => response.headers.get(name), body: text };
    } catch {
      return { kind: 'offline' };
    }
  };
}
