import { session, type Session } from 'electron';
import type { CertificateReason } from '../../shared/sync/hub-outcome.ts';
import { lockSession } from '../guards.ts';
import type { Fetch } from './hub-fetch.ts';
import { certificateFault } from './judge-certificate.ts';

/** Chromium's own numbers (net_error_list.h), by which the refusal is known again. */
const refusals: Readonly<Record<CertificateReason, number>> = {
  name: -200,
  expired: -201,
  unknown: -202,
  plain: -202,
};

export interface PinnedNetwork {
  readonly fetch: (pin: string) => Fetch;
  readonly closeAllConnections: () => Promise<void>;
}

/**
 * Ways to hubs under a pinned authority. Each authority has a session of its own, in memory alone: Chromium keeps what
 * it found of a certificate, and must not take it over to where another authority counts.
 */
export function createPinnedNetwork(now: () => number): PinnedNetwork {
  const sessions = new Map<string, Session>();
  const sessionOf = (pin: string): Session => {
    const known = sessions.get(pin);
    if (known) return known;
    const made = session.fromPartition(`hub-${pin}`, { cache: false });
    lockSession(made);
    made.setCertificateVerifyProc(({ hostname, certificate }, decide) => {
      const fault = certificateFault(certificate, hostname, pin, now());
      decide(fault === null ? 0 : refusals[fault]);
    });
    sessions.set(pin, made);
    return made;
  };
  return {
    fetch: (pin) => (url, init) => sessionOf(pin).fetch(url, init),
    closeAllConnections: async () => {
      await Promise.all([...sessions.values()].map((one) => one.closeAllConnections()));
    },
  };
}
