import { request as askPlainly, type IncomingMessage } from 'node:http';
import { request as askByTls } from 'node:https';
import { text } from 'node:stream/consumers';
import { contentTypeOf, type HttpRequest, type Send } from '../../shared/sync/hub-client.ts';
import type { CertificateReason, HubFailure } from '../../shared/sync/hub-outcome.ts';
import type { HubPlace } from '../../shared/sync/hub-place.ts';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../shared/sync/protocol.ts';
import { shownAuthority } from '../tls/shown-authority.ts';

/** How long an answer may take, in milliseconds: a whole meeting is judged meanwhile. */
const patience = 120_000;
/** How long it may take until somebody at the address shows a certificate. */
const shortPatience = 20_000;

/** Node's names for what is wrong with a certificate. */
const certificateCodes: readonly (readonly [RegExp, CertificateReason])[] = [
  [/^CERT_(?:HAS_EXPIRED|NOT_YET_VALID)$/u, 'expired'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/u, 'name'],
  [/CERT|LEAF_SIGNATURE|INVALID_(?:CA|PURPOSE)|PATH_LENGTH_EXCEEDED/u, 'unknown'],
];

function failureOf(error: unknown): HubFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = certificateCodes.find(([pattern]) => pattern.test(code))?.[1];
  return reason === undefined ? { kind: 'offline' } : { kind: 'certificate', reason };
}

interface Asking {
  readonly cookie: string | null;
  /** The only authority that is believed, in PEM; undefined for the usual list. */
  readonly ca: string | undefined;
}

const ask = (
  address: string,
  { method, path, body }: HttpRequest,
  { cookie, ca }: Asking,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const url = new URL(path, address);
    const headers = {
      [PROTOCOL_HEADER]: String(PROTOCOL_VERSION),
      ...(body !== null && { 'content-type': contentTypeOf(body) }),
      ...(cookie !== null && { cookie }),
    };
    const options = { method, headers, agent: false, signal: AbortSignal.timeout(patience) } as const;
    const asked =
      url.protocol === 'https:'
        ? askByTls(url, { ...options, ...(ca !== undefined && { ca }) })
        : askPlainly(url, options);
    // Stays: an answer that breaks off fails the request once more, and nobody else would hear of it.
    asked.on('error', reject);
    asked.on('response', resolve);
    asked.end(body ?? undefined);
  });

/**
 * The way to another hub, signed in there as a browser is once that hub has given a cookie. Where a pin is known, TLS
 * believes the authority that it names and nobody else; nothing is sent to whoever has no certificate of it.
 */
export function sendToHub({ address, pin }: HubPlace): Send {
  let cookie: string | null = null;
  let authority: Promise<string | null> | null = null;
  return async (request) => {
    try {
      authority ??= pin === null ? null : shownAuthority(address, pin, shortPatience);
      const ca = await authority;
      if (pin !== null && ca === null) return { kind: 'certificate', reason: 'unknown' };
      const answer = await ask(address, request, { cookie, ca: ca ?? undefined });
      const [given] = answer.headers['set-cookie'] ?? [];
      cookie = given?.split(';')[0] ?? cookie;
      const header = (name: string): string | null => {
        const value = answer.headers[name];
        return value === undefined ? null : String(value);
      };
      return { status: answer.statusCode ?? 0, header, body: await text(answer) };
    } catch (error) {
      return failureOf(error);
    }
  };
}
