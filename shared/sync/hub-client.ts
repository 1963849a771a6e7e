import { Type, type Static, type TSchema } from 'typebox';
import type { CollectionName } from '../schema/registry.ts';
import { DeviceListSchema, type DeviceList, type DeviceReport } from './device-report.ts';
import { WhoSchema, type Who } from './account-answers.ts';
import { HistoryAnswerSchema, historyPath, type HistoryAnswer } from './history.ts';
import type { HubFailure, HubOutcome } from './hub-outcome.ts';
import { NumberBlockSchema, type NumberBlock, type NumberRequest } from './number-block.ts';
import {
  headsPath,
  NewsSchema,
  PullAnswerSchema,
  pullPath,
  PushAnswerSchema,
  pushPath,
  type Heads,
  type News,
  type PullAnswer,
  type PushAnswer,
} from './protocol.ts';
import { readAnswer, type HttpAnswer } from './read-answer.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With the query, from the hub's address on. */
  readonly path: string;
  /** JSON, or the bytes of a file; null for none. */
  readonly body: string | Uint8Array<ArrayBuffer> | null;
}

export const contentTypeOf = (body: NonNullable<HttpRequest['body']>): string =>
  typeof body === 'string' ? 'application/json' : 'application/octet-stream';

/** Carries one request to the hub, with the protocol's name and with who asks; never rejects. */
export type Send = (request: HttpRequest) => Promise<HttpAnswer | HubFailure>;

export interface PullRequest {
  readonly collection: CollectionName;
  readonly after: number;
  readonly limit: number;
  /** Whether the hub shall tell how many documents there are to fetch. */
  readonly count?: boolean;
  /** The epoch that this machine knows the city from. */
  readonly epoch?: string;
}

export interface HistoryRequest {
  readonly collection: CollectionName;
  readonly id: string;
}

export interface PushCall {
  readonly collection: CollectionName;
  readonly rows: readonly unknown[];
  /** The epoch in which what the rows assume was pulled. */
  readonly epoch?: string;
}

/** What a client asks of a hub, the same on every kind of machine. */
export interface HubClient {
  /** Whether the hub would answer now: found, of a known protocol, signed in. */
  readonly probe: () => Promise<HubOutcome<object>>;
  /** As whom the hub knows this machine now. */
  readonly who: () => Promise<HubOutcome<Who>>;
  readonly pull: (request: PullRequest) => Promise<HubOutcome<PullAnswer>>;
  readonly push: (call: PushCall) => Promise<HubOutcome<PushAnswer>>;
  /** Where a pull would bring something. */
  readonly heads: (heads: Heads) => Promise<HubOutcome<News>>;
  /** What one document was before. */
  readonly history: (request: HistoryRequest) => Promise<HubOutcome<HistoryAnswer>>;
  /** Leases numbers to this PC; for the city office. */
  readonly leaseNumbers: (request: NumberRequest) => Promise<HubOutcome<NumberBlock>>;
  /** Tells the hub how this PC is. */
  readonly report: (report: DeviceReport) => Promise<HubOutcome<object>>;
  /** Every PC the hub knows; for the city office. */
  readonly devices: () => Promise<HubOutcome<DeviceList>>;
}

/** Sends a request and reads its answer. */
export async function askHub<S extends TSchema>(
  send: Send,
  schema: S,
  request: HttpRequest,
): Promise<HubOutcome<Static<S>>> {
  const answer = await send(request);
  return 'kind' in answer ? answer : readAnswer(schema, answer);
}

const pullRequest = ({ collection, after, limit, count = false, epoch }: PullRequest): HttpRequest => ({
  method: 'GET',
  path: `${pullPath(collection)}?after=${after}&limit=${limit}${count ? '&count=true' : ''}${epoch === undefined ? '' : `&epoch=${encodeURIComponent(epoch)}`}`,
  body: null,
});

const anything = Type.Object({});

export const createHubClient = (send: Send): HubClient => ({
  // Past every change: the same checks as a real pull, and nothing to carry.
  probe: () =>
    askHub(send, anything, pullRequest({ collection: 'orgUnits', after: Number.MAX_SAFE_INTEGER, limit: 1 })),
  who: () => askHub(send, WhoSchema, { method: 'GET', path: '/v1/session', body: null }),
  pull: (request) => askHub(send, PullAnswerSchema, pullRequest(request)),
  push: ({ collection, rows, epoch }) =>
    askHub(send, PushAnswerSchema, {
      method: 'POST',
      path: pushPath(collection),
      body: JSON.stringify({ rows, ...(epoch !== undefined && { epoch }) }),
    }),
  heads: (heads) =>
    askHub(send, NewsSchema, { method: 'POST', path: headsPath, body: JSON.stringify(heads) }),
  history: ({ collection, id }) =>
    askHub(send, HistoryAnswerSchema, {
      method: 'GET',
      path: `${historyPath(collection)}?id=${encodeURIComponent(id)}`,
      body: null,
    }),
  leaseNumbers: (request) =>
    askHub(send, NumberBlockSchema, {
      method: 'POST',
      path: '/v1/number-blocks',
      body: JSON.stringify(request),
    }),
  report: (report) =>
    askHub(send, anything, { method: 'POST', path: '/v1/devices/report', body: JSON.stringify(report) }),
  devices: () => askHub(send, DeviceListSchema, { method: 'GET', path: '/v1/devices', body: null }),
});
