import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { AppError } from '../../shared/lib/app-error.ts';
import type { EvidenceCounts } from '../evidence/evidence-hub.ts';
import type { ChangeFeed } from '../services/change-feed.ts';
import { sha256 } from '../store/audit-entry.ts';
import type { UnreadableValues } from '../store/unreadable-values.ts';
import { isFromHere } from './is-from-here.ts';

function hasToken({ headers }: FastifyRequest, token: string | null): boolean {
  if (token === null) return false;
  const [given, wanted] = [headers.authorization ?? '', `Bearer ${token}`].map((text) =>
    Buffer.from(sha256(text)),
  );
  return given !== undefined && wanted !== undefined && timingSafeEqual(given, wanted);
}

function countRequests(hub: FastifyInstance, registry: Registry): void {
  const seconds = new Histogram({
    name: 'gongping_http_request_seconds',
    help: 'How long answers took, by route and status; event streams last as long as they are open.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  hub.addHook('onResponse', async (request, reply) => {
    // The route and not the path: a path names people's devices and accounts.
    const route = request.routeOptions.url ?? 'none';
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
}

/** What the metrics are read from. `evidence` is null for a hub that keeps no files. */
export interface Measured {
  readonly feed: ChangeFeed;
  readonly evidence: EvidenceCounts | null;
  readonly unreadable: Pick<UnreadableValues, 'count'>;
}

function countFiles(registry: Registry, counts: EvidenceCounts): void {
  const gauge = (name: string, help: string, kind: keyof EvidenceCounts): void => {
    const metric = new Gauge({
      name,
      help,
      registers: [],
      collect() {
        this.set(counts[kind]);
      },
    });
    registry.registerMetric(metric);
  };
  gauge('gongping_evidence_stored', 'Files that have become whole since the start.', 'stored');
  gauge('gongping_evidence_refused', 'Parts of files that were refused since the start.', 'refused');
  gauge('gongping_evidence_received_bytes', 'Bytes of files taken in since the start.', 'receivedBytes');
  gauge('gongping_evidence_served_bytes', 'Bytes of files given out since the start.', 'servedBytes');
}

/**
 * `GET /metrics` for Prometheus: how the process and its routes are doing, nothing of people. Answered to this very
 * machine, and elsewhere to whoever has the token.
 */
export function addMetrics(
  hub: FastifyInstance,
  { feed, evidence, unreadable }: Measured,
  token: string | null,
): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const streams = new Gauge({
    name: 'gongping_open_streams',
    help: 'How many readers listen for changes.',
    registers: [],
    collect() {
      this.set(feed.size);
    },
  });
  registry.registerMetric(streams);
  const broken = new Gauge({
    name: 'gongping_unreadable_documents',
    help: 'Documents with a personal field that does not open; the log names them.',
    registers: [],
    collect() {
      this.set(unreadable.count());
    },
  });
  registry.registerMetric(broken);
  if (evidence) countFiles(registry, evidence);
  countRequests(hub, registry);
  hub.get('/metrics', (request, reply) => {
    if (!isFromHere(request) && !hasToken(request, token)) throw new AppError('NOT_PERMITTED');
    reply.type(registry.contentType);
    return registry.metrics();
  });
}
