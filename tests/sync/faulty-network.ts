import { setTimeout } from 'node:timers/promises';
import type { Fetch } from '../../electron/hub/hub-fetch.ts';
import { PROTOCOL_HEADER } from '../../shared/sync/protocol.ts';

/**
 * What happens to one request. `lost`: it never arrives. `unanswered`: it arrives and its answer does not. `twice`:
 * it arrives two times, one after the other. `again`: it arrives once more when others have passed it. `late`: it
 * takes its time, so that others overtake it. `portal`: a log-in page answers in place of the hub.
 */
export type Fault = 'none' | 'lost' | 'unanswered' | 'twice' | 'again' | 'late' | 'portal';

export interface FaultyNetwork {
  readonly fetch: Fetch;
  /** Chooses what happens to the next requests. */
  plan: (path: string) => Fault;
  /** A status with which something on the way refuses a request, by its body; null lets it through. */
  refuse: (body: string) => number | null;
  /** With the cable out nothing arrives, and open streams break. */
  unplug: () => void;
  plug: () => void;
  /** The paths of all requests that were let out. */
  readonly seen: string[];
  /** Resolves when no copy is on its way any more. */
  readonly settle: () => Promise<void>;
}

const portal = (): Response =>
  new Response('<!doctype html><title>上网认证</title>', { headers: { 'content-type': 'text/html' } });

const refusal = (status: number): Response =>
  new Response('{}', { status, headers: { [PROTOCOL_HEADER]: '1' } });

/** The network of one PC. */
export function createFaultyNetwork(): FaultyNetwork {
  let cable = new AbortController();
  const copies = new Set<Promise<unknown>>();
  const send: Fetch = async (url, init) => {
    cable.signal.throwIfAborted();
    const signals = [cable.signal, ...(init.signal ? [init.signal] : [])];
    return fetch(url, { ...init, signal: AbortSignal.any(signals) });
  };
  const sendLater = (url: string, init: RequestInit, after: number): void => {
    const copy = setTimeout(after)
      .then(() => fetch(url, { ...init, signal: null }))
      .then((response) => response.text())
      .catch(() => undefined)
      .finally(() => copies.delete(copy));
    copies.add(copy);
  };
  const network: FaultyNetwork = {
    plan: () => 'none',
    refuse: () => null,
    seen: [],
    unplug: () => cable.abort(),
    plug: () => {
      cable = new AbortController();
    },
    settle: async () => {
      await Promise.all(copies);
    },
    fetch: async (url, init) => {
      const { pathname } = new URL(url);
      network.seen.push(pathname);
      const refused = network.refuse(typeof init.body === 'string' ? init.body : '');
      if (refused !== null) return refusal(refused);
      const fault = pathname.endsWith('/stream') ? 'none' : network.plan(pathname);
      switch (fault) {
        case 'none':
          return send(url, init);
        case 'lost':
          throw new Error('lost');
        case 'unanswered':
          await (await send(url, init)).text();
          throw new Error('unanswered');
        case 'twice':
          await (await send(url, init)).text();
          return send(url, init);
        case 'again':
          sendLater(url, init, 30);
          return send(url, init);
        case 'late':
          await setTimeout(25);
          return send(url, init);
        case 'portal':
          return portal();
      }
    },
  };
  return network;
}
