import { randomUUID } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import { systemClock, type Clock } from '../shared/lib/clock.ts';
import type { Hub } from './hub.ts';
import { logOptions } from './log-options.ts';
import { createEvidenceHub, type EvidenceHub, type EvidenceSettings } from './evidence/evidence-hub.ts';
import { sweepHourly } from './evidence/sweep-hourly.ts';
import type { HubAccounts } from './accounts/hub-accounts.ts';
import { closePromptly } from './plugins/close-promptly.ts';
import { compressAnswers } from './plugins/compress-answers.ts';
import { addErrorAnswers, answerUnrouted } from './plugins/error-answers.ts';
import { refuseCrossSite } from './plugins/refuse-cross-site.ts';
import { addMetrics } from './plugins/hub-metrics.ts';
import { describeApi } from './plugins/describe-api.ts';
import { limitRate } from './plugins/limit-rate.ts';
import { refuseEndlessNumbers } from './plugins/refuse-endless-numbers.ts';
import { requireSession } from './plugins/require-session.ts';
import { addAccountRoutes } from './routes/account-routes.ts';
import { addDeviceRoutes, addEnrolRoute } from './routes/device-routes.ts';
import { addEvidenceRoutes } from './routes/evidence-routes.ts';
import { addJoinRoute } from './routes/join-route.ts';
import { addMeetingRoutes } from './routes/meeting-routes.ts';
import { addHeadsRoute } from './routes/heads-route.ts';
import { addHistoryRoute } from './routes/history-route.ts';
import { addIdentityRoute } from './routes/identity-route.ts';
import { addNumberBlockRoute } from './routes/number-block-route.ts';
import { addPackageRoutes } from './routes/package-routes.ts';
import { addPullRoute } from './routes/pull-route.ts';
import { addPushRoute } from './routes/push-route.ts';
import { addScreens } from './routes/screens.ts';
import { addSessionRoutes, addSignInRoute } from './routes/session-routes.ts';
import { addSetupRoute } from './routes/setup-route.ts';
import { addTakeOverRoutes } from './routes/take-over-routes.ts';
import { addVerifyRoute } from './routes/verify-route.ts';
import { addStateRoutes } from './routes/state-routes.ts';
import { addStreamRoute } from './routes/stream-route.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { ChangeFeed } from './services/change-feed.ts';
import { followOtherHubs } from './services/follow-other-hubs.ts';
import type { Authenticate } from './session.ts';
import type { HubStore } from './store/hub-store.ts';

export interface HubOptions {
  /** Stays open when the hub closes. */
  readonly store: HubStore;
  readonly authenticate: Authenticate;
  /** Whom people sign in to; left out where somebody else says who asks, as in a test. */
  readonly accounts?: Pick<HubAccounts, 'cityId' | 'passwords' | 'authority'>;
  /** Where files are kept; left out of a hub that keeps none, as in a test. */
  readonly evidence?: EvidenceSettings;
  /** The built screens for browsers; null when the hub serves only the sync. */
  readonly rendererFolder: string | null;
  /** What earlier builds of the screens had (keep-earlier-screens.ts); null or left out for nothing. */
  readonly earlierScreens?: string | null;
  /** A certificate and its key in PEM, to serve TLS; plain HTTP otherwise. */
  readonly tls?: { readonly cert: Buffer | string; readonly key: Buffer | string } | null;
  /** Addresses and networks of proxies whose word on who asks, and whether over TLS, is believed; null for none. */
  readonly trustProxy?: string | null;
  readonly clock?: Clock;
  readonly feed?: ChangeFeed;
  /** How often a quiet stream gives a sign of life, and its session is looked at again. */
  readonly heartbeatMs?: number;
  /** With which a monitor elsewhere reads /metrics; without it only this machine does. */
  readonly metricsToken?: string | null;
  readonly logger?: boolean | { readonly level?: string; readonly stream: { write: (line: string) => void } };
}

/**
 * What a server that is offered JSON must not trust is refused row by row (push-row.ts), not batch by batch; and
 * nothing is silently made to fit but the numbers of an address, which are always texts.
 */
const parsing = {
  onProtoPoisoning: 'ignore',
  onConstructorPoisoning: 'ignore',
  ajv: { customOptions: { coerceTypes: true, removeAdditional: false } },
} as const;

/** Of one network address. Signing in costs the hub work; behind one address there may be a hundred PCs. */
const triesPerMinute = 120;
const requestsPerMinute = 12_000;

function neverCached(routes: FastifyInstance): void {
  routes.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
}

/** How people and PCs come in. */
async function addOpenRoutes(hub: FastifyInstance, accounts: HubAccounts): Promise<void> {
  await hub.register(async (routes) => {
    refuseCrossSite(routes);
    neverCached(routes);
    await limitRate(routes, triesPerMinute);
    addSignInRoute(routes, accounts);
    addEnrolRoute(routes, accounts);
    addSetupRoute(routes, accounts);
    addIdentityRoute(routes, accounts);
    addJoinRoute(routes, accounts);
    addVerifyRoute(routes, accounts);
  });
}

/** What is only for those who are in. */
async function addGuardedRoutes(
  hub: FastifyInstance,
  services: Hub,
  evidence: EvidenceHub | null,
  options: HubOptions,
): Promise<void> {
  const { accounts, authenticate, heartbeatMs = 15_000 } = options;
  await hub.register(async (guarded) => {
    refuseCrossSite(guarded);
    neverCached(guarded);
    if (accounts) await limitRate(guarded, requestsPerMinute);
    requireSession(guarded, authenticate);
    if (accounts) {
      addSessionRoutes(guarded, { ...services, ...accounts });
      addDeviceRoutes(guarded, { ...services, ...accounts });
      addAccountRoutes(guarded, { ...services, ...accounts });
      addMeetingRoutes(guarded, { ...services, ...accounts });
      addTakeOverRoutes(guarded, { ...services, ...accounts });
      addPackageRoutes(guarded, { ...services, ...accounts }, evidence);
    }
    addNumberBlockRoute(guarded, services);
    if (evidence) await addEvidenceRoutes(guarded, evidence);
    await guarded.register(
      async (routes) => {
        addPullRoute(routes, services);
        addHistoryRoute(routes, services);
        addPushRoute(routes, services);
        addHeadsRoute(routes, services);
        addStreamRoute(routes, services, { authenticate, heartbeatMs });
      },
      { prefix: '/v1/sync' },
    );
  });
}

/** Until a request has arrived whole, in milliseconds: Fastify would let one that never ends hold its line for ever. */
const slowestRequest = 300_000;

function bareServer({ logger = false, tls = null, trustProxy = null }: HubOptions): FastifyInstance {
  const log = logger && { ...logOptions, ...(logger === true ? {} : logger) };
  const proxies = { trustProxy: trustProxy ?? false };
  const server = {
    https: tls,
    bodyLimit: 1024 * 1024,
    requestTimeout: slowestRequest,
    logger: log,
    genReqId: () => randomUUID(),
    frameworkErrors: answerUnrouted,
    ...proxies,
  };
  return fastify({ ...parsing, ...server });
}

/** The hub, ready to listen or to be asked with `inject()`. Closing it ends its streams first and waits for no idle connection. */
export async function buildHub(options: HubOptions): Promise<FastifyInstance> {
  const { store, clock = systemClock, feed = new ChangeFeed() } = options;
  const hub = bareServer(options);
  addSecurityHeaders(hub);
  addErrorAnswers(hub);
  refuseEndlessNumbers(hub);
  await compressAnswers(hub);
  hub.addHook('preClose', async () => feed.endAll());
  closePromptly(hub);
  const services = { store, clock, feed };
  await describeApi(hub);
  const evidence = options.evidence ? createEvidenceHub(services, options.evidence) : null;
  const { unreadable } = store;
  addMetrics(hub, { feed, evidence: evidence?.counts ?? null, unreadable }, options.metricsToken ?? null);
  const stopTelling = unreadable.follow(({ collection, id, error: { code, params } }) =>
    hub.log.error({ collection, id, reason: code, field: params['field'] }, 'a document does not open'),
  );
  hub.addHook('onClose', async () => stopTelling());
  addStateRoutes(hub, services);
  if (options.accounts) await addOpenRoutes(hub, { ...services, ...options.accounts });
  await addGuardedRoutes(hub, services, evidence, options);
  if (evidence && options.accounts) sweepHourly(hub, evidence, options.accounts.cityId);
  if (options.rendererFolder !== null) await addScreens(hub, options.rendererFolder, options.earlierScreens);
  const stopFollowing = await followOtherHubs(services);
  hub.addHook('onClose', async () => stopFollowing());
  return hub;
}
