import { bytesOf, rangeHeader, type FetchBytes } from '../../shared/sync/evidence-transfer.ts';
import { contentTypeOf, type Send } from '../../shared/sync/hub-client.ts';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../shared/sync/protocol.ts';
import type { HttpAnswer } from '../../shared/sync/read-answer.ts';

/** How long an answer may take, in milliseconds. */
export const patience = 60_000;

export const protocol = { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION) };

/** The session is a cookie that no script can read; `redirect` as in electron/hub/hub-fetch. */
export const sameOrigin = { credentials: 'same-origin', redirect: 'error', cache: 'no-store' } as const;

export const answerOf = async (response: Response): Promise<HttpAnswer> => ({
  status: response.status,
  header: (name) => response.headers.get(name),
  body: await response.text(),
});

/** From how many characters on it is worth the detour. */
const large = 64 * 1024;

/** Chromium takes a large text seven times as long from the page itself as out of a blob. */
const carried = (body: string | Uint8Array<ArrayBuffer> | null): BodyInit | null =>
  typeof body === 'string' && body.length >= large ? new Blob([body]) : body;

/** Asks the hub that serves the page, and waits so many milliseconds. */
export const sendWithin =
  (within: number): Send =>
  async ({ method, path, body }) => {
    try {
      const response = await fetch(path, {
        ...sameOrigin,
        method,
        body: carried(body),
        headers: { ...protocol, ...(body !== null && { 'content-type': contentTypeOf(body) }) },
        signal: AbortSignal.timeout(within),
      });
      return await answerOf(response);
    } catch {
      return { kind: 'offline' };
    }
  };

export const webSend = sendWithin(patience);

/** Fetches a range of what lies at a path of the hub that serves the page. */
export const webFetchBytes: FetchBytes = async (path, first, last) => {
  try {
    const response = await fetch(path, {
      ...sameOrigin,
      headers: { ...protocol, range: rangeHeader(first, last) },
      signal: AbortSignal.timeout(patience),
    });
    return await bytesOf(response, first, last);
  } catch {
    return { kind: 'offline' };
  }
};
