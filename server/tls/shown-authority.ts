import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { isIP } from 'node:net';
import { connect, type DetailedPeerCertificate, type TLSSocket } from 'node:tls';
import { isPinned } from '../../shared/sync/hub-pin.ts';
import { fingerprintOf } from './city-authority.ts';

/** A chain is longer than this in no honest case. */
const longestChain = 8;

/** What stands above the server's own certificate, the nearest first. */
function issuersOf(shown: DetailedPeerCertificate): readonly X509Certificate[] {
  const found: X509Certificate[] = [];
  let next: DetailedPeerCertificate | undefined = shown.issuerCertificate;
  while (next && found.length < longestChain) {
    found.push(new X509Certificate(next.raw));
    next = next.issuerCertificate === next ? undefined : next.issuerCertificate;
  }
  return found;
}

/**
 * The certificate of the authority that a pin names, as the server at `address` shows it; null when it shows another
 * one. The server is told nothing, and nothing it says is believed but what the pin names: whoever goes there next
 * gives this certificate to TLS as the only authority.
 *
 * @param patience milliseconds
 * @returns PEM
 * @throws Error of the network
 */
export async function shownAuthority(address: string, pin: string, patience: number): Promise<string | null> {
  const { hostname, port } = new URL(address);
  const host = hostname.replaceAll(/^\[|\]$/gu, '');
  const socket: TLSSocket = connect({
    host,
    port: Number(port || 443),
    ...(isIP(host) === 0 && { servername: host }),
    rejectUnauthorized: false,
  });
  try {
    await once(socket, 'secureConnect', { signal: AbortSignal.timeout(patience) });
    const authority = issuersOf(socket.getPeerCertificate(true)).find((issuer) =>
      isPinned(pin, fingerprintOf(issuer)),
    );
    return authority?.toString() ?? null;
  } finally {
    socket.destroy();
  }
}
