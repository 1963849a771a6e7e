import { Type } from 'typebox';
import type { OpenedStream } from '../../shared/sync/change-stream.ts';
import { bytesOf, rangeHeader, type FetchBytes } from '../../shared/sync/evidence-transfer.ts';
import { contentTypeOf, type Send } from '../../shared/sync/hub-client.ts';
import type { CertificateReason, HubFailure } from '../../shared/sync/hub-outcome.ts';
import { PROTOCOL_HEADER, PROTOCOL_VERSION, streamPath } from '../../shared/sync/protocol.ts';
import { readAnswer, type HttpAnswer } from '../../shared/sync/read-answer.ts';

/** The part of `net.fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface HubFetchOptions {
  readonly fetch: Fetch;
  readonly address: () => string | null;
  /** The authority that must stand behind the hub; null where the system's list counts. Left out where none is known. */
  readonly pin?: () => string | null;
  /** Null when nobody has signed in. */
  readonly token: () => Promise<string | null>;
  /** Why the token must not go to this address; null when it may. Left out where there is no token to lose. */
  readonly admit?: (address: string) => Promise<HubFailure | null>;
  /** How long an answer may take, in milliseconds. */
  readonly patience: number;
}

export interface HubFetch {
  readonly send: Send;
  readonly fetchBytes: FetchBytes;
  readonly openStream: () => Promise<OpenedStream | HubFailure>;
}

const notSet: HubFailure = { kind: 'not-set' };

/** Where requests go, or why they must not. */
async function placeOf({ address, pin, admit }: HubFetchOptions): Promise<string | HubFailure> {
  const place = address();
  if (place === null) return notSet;
  // Whoever could listen would have the token and the data.
  if ((pin?.() ?? null) !== null && !place.startsWith('https:'))
    return { kind: 'certificate', reason: 'plain' };
  return (await admit?.(place)) ?? place;
}

async function headersOf({ token }: HubFetchOptions): Promise<Record<string, string>> {
  const secret = await token();
  return {
    [PROTOCOL_HEADER]: String(PROTOCOL_VERSION),
    ...(secret !== null && { authorization: `Bearer ${secret}` }),
  };
}

const answerOf = async (response: Response): Promise<HttpAnswer> => ({
  status: response.status,
  header: (name) => response.headers.get(name),
  body: await response.text(),
});

const certificateWords: readonly (readonly [RegExp, CertificateReason])[] = [
  [/ERR_CERT_DATE_INVALID/u, 'expired'],
  [/ERR_CERT_COMMON_NAME_INVALID/u, 'name'],
  [/ERR_CERT_|ERR_SSL_(?:SERVER_CERT|PINNED)/u, 'unknown'],
];

/** What Chromium says of a certificate that it, or the judge of the pinned authority, refused. */
function certificateReason(error: unknown): CertificateReason | null {
  const text = error instanceof Error ? error.message : '';
  return certificateWords.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/**
 * Why a request failed. The log-in page of a network sends every request on to itself; the token must not go with
 * it, so redirects are refused, and only this look without a token follows them.
 */
async function diagnose(
  { fetch, patience }: HubFetchOptions,
  address: string,
  error: unknown,
): Promise<HubFailure> {
  const reason = certificateReason(error);
  if (reason !== null) return { kind: 'certificate', reason };
  try {
    const response = await fetch(`${address}/v1/health`, {
      credentials: 'omit',
      signal: AbortSignal.timeout(patience),
    });
    return { kind: response.headers.has(PROTOCOL_HEADER) ? 'offline' : 'not-a-hub' };
  } catch {
    return { kind: 'offline' };
  }
}

async function openStream(options: HubFetchOptions): Promise<OpenedStream | HubFailure> {
  const address = await placeOf(options);
  if (typeof address !== 'string') return address;
  const closing = new AbortController();
  const impatient = setTimeout(() => closing.abort(), options.patience);
  try {
    const response = await options.fetch(`${address}${streamPath}`, {
      headers: await headersOf(options),
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      signal: closing.signal,
    });
    if (response.ok && response.body && response.headers.has(PROTOCOL_HEADER)) {
      return { texts: response.body.pipeThrough(new TextDecoderStream()), close: () => closing.abort() };
    }
    const outcome = readAnswer(Type.Never(), await answerOf(response));
    return outcome.kind === 'ok' ? { kind: 'not-a-hub' } : outcome;
  } catch (error) {
    return diagnose(options, address, error);
  } finally {
    clearTimeout(impatient);
  }
}

/** The way to the hub over the main process's network. */
export const createHubFetch = (options: HubFetchOptions): HubFetch => ({
  send: async ({ method, path, body }) => {
    const address = await placeOf(options);
    if (typeof address !== 'string') return address;
    try {
      const response = await options.fetch(`${address}${path}`, {
        method,
        body,
        headers: {
          ...(await headersOf(options)),
          ...(body !== null && { 'content-type': contentTypeOf(body) }),
        },
        credentials: 'omit',
        redirect: 'error',
        cache: 'no-store',
        signal: AbortSignal.timeout(options.patience),
      });
      return await answerOf(response);
    } catch (error) {
      return diagnose(options, address, error);
    }
  },
  fetchBytes: async (path, first, last) => {
    const address = await placeOf(options);
    if (typeof address !== 'string') return address;
    try {
      const response = await options.fetch(`${address}${path}`, {
        headers: { ...(await headersOf(options)), range: rangeHeader(first, last) },
        credentials: 'omit',
        redirect: 'error',
        cache: 'no-store',
        signal: AbortSignal.timeout(options.patience),
      });
      return await bytesOf(response, first, last);
    } catch (error) {
      return diagnose(options, address, error);
    }
  },
  openStream: () => openStream(options),
});
